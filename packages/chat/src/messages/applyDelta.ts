import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatMessageData } from './ChatMessageData.ts'
import type { ChatPart } from './ChatPart.ts'

/** The message after a delta: pure, and the same object when nothing changes. Its cost does not depend on its length. */
export function applyDelta(message: ChatMessageData, delta: ChatDelta): ChatMessageData {
  switch (delta.type) {
    case 'text':
    case 'reasoning':
      return delta.text === '' ? message : began({ ...message, parts: appendText(message.parts, delta) })
    case 'source':
      return began({ ...message, parts: [...message.parts, { ...delta }] })
    case 'metadata':
      return { ...message, metadata: { ...message.metadata, ...delta.metadata } }
    case 'message-id':
      return message.serverId === delta.id ? message : { ...message, serverId: delta.id }
    case 'usage':
      return { ...message, usage: { ...message.usage, ...delta.usage } }
    // What these change is not the message: the conversation's state, and how the answer ended.
    case 'conversation':
    case 'finish':
    case 'error':
      return message
    default:
      return delta satisfies never
  }
}

function began(message: ChatMessageData): ChatMessageData {
  return message.status === 'waiting' ? { ...message, status: 'streaming' } : message
}

function appendText(parts: readonly ChatPart[], delta: { type: 'text' | 'reasoning'; text: string }): ChatPart[] {
  const last = parts.at(-1)
  // Engines append to a string without copying it, so this costs the same at 1 MB.
  if (last?.type === delta.type) return [...parts.slice(0, -1), { type: delta.type, text: last.text + delta.text }]
  return [...parts, { type: delta.type, text: delta.text }]
}
