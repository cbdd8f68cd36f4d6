import type { ChatError } from '../messages/ChatError.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'

/** How a message ended. */
export interface MessageEnd {
  status: 'done' | 'stopped' | 'failed'
  error?: ChatError | undefined
  atMs: number
}

/** The message at its end: nothing in it is under way any more. */
export function endMessage(message: ChatMessageData, { status, error, atMs }: MessageEnd): ChatMessageData {
  const parts = message.parts.map((part) => endPart(part, atMs))
  return { ...message, parts, status, error, finishedAt: atMs }
}

function endPart(part: ChatPart, atMs: number): ChatPart {
  if (part.type === 'reasoning' && part.endedAt === undefined) return { ...part, endedAt: atMs }
  if (part.type === 'tool' && part.state === 'input-streaming') {
    return { ...part, state: 'output-error', errorText: 'The answer ended within the arguments.' }
  }
  return part
}
