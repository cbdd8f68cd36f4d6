import type { StreamEvent } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'

/** An event as a stream delivers it; what is no text is sent as JSON. */
export function eventOf(data: unknown, event = 'message'): StreamEvent {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  return { id: undefined, lastEventId: '', event, data: text, receivedAtMs: 0 }
}

/** What a format makes of events, one after the other. */
export function decodeAll(format: ChatFormat, ...data: unknown[]): ChatDelta[] {
  const decoder = format.createDecoder()
  return data.flatMap((one) => decoder.event(eventOf(one)))
}

/** What a format warns of while it reads events. */
export function warningsOf(format: ChatFormat, ...data: unknown[]): string[] {
  const warnings: string[] = []
  const decoder = format.createDecoder({ onWarning: (message) => warnings.push(message) })
  for (const one of data) decoder.event(eventOf(one))
  return warnings
}

/** A request's circumstances: a first question, unless told otherwise. */
export function contextOf(more: Partial<ChatRequestContext> = {}): ChatRequestContext {
  return { question: 'q', messages: [], conversation: {}, chatId: 'c', trigger: 'send', tools: [], ...more }
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
