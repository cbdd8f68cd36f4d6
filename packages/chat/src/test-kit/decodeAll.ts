import type { StreamEvent } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import { createReader } from '../format/createReader.ts'
import { createRequestContext, type RequestContextInput } from '../format/createRequestContext.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'

/** An event as a stream delivers it; what is no text is sent as JSON. */
export function eventOf(data: unknown, event = 'message'): StreamEvent {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  return { id: undefined, lastEventId: '', event, data: text, receivedAtMs: 0 }
}

/** What a format makes of events, one after the other, as a chat reads them. */
export function decodeAll(format: ChatFormat, ...data: unknown[]): ChatDelta[] {
  const reader = createReader(format, () => {})
  return data.flatMap((one) => reader.read(eventOf(one)))
}

/** What a format makes of an answer in one piece of JSON. */
export function decodeWhole(format: ChatFormat, json: unknown): readonly ChatDelta[] {
  return createReader(format, () => {}).read(eventOf(JSON.stringify(json)), true)
}

/** What a format warns of while it reads events. */
export function warningsOf(format: ChatFormat, ...data: unknown[]): string[] {
  const warnings: string[] = []
  const reader = createReader(format, (message) => warnings.push(message))
  for (const one of data) reader.read(eventOf(one))
  return warnings
}

/** A request's circumstances: a first question, unless told otherwise. */
export function contextOf(more: Partial<RequestContextInput> = {}): ChatRequestContext {
  const first = { question: 'q', messages: [], conversation: {}, chatId: 'c', trigger: 'send', tools: [] } as const
  return createRequestContext({ ...first, ...more })
}

/** A message of these parts; words alone are a text part. */
export function messageOf(
  role: ChatMessageData['role'],
  parts: string | readonly ChatPart[],
  more: Partial<ChatMessageData> = {},
): ChatMessageData {
  const list = typeof parts === 'string' ? [{ type: 'text' as const, text: parts }] : parts
  return { id: `${role}-1`, role, parts: list, metadata: {}, status: 'done', createdAt: 0, ...more }
}
