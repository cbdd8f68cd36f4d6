import type { ChatDelta } from '../format/ChatDelta.ts'
import { applyToolDelta } from './applyToolDelta.ts'
import type { ChatMessageData } from './ChatMessageData.ts'
import type { ChatPart, FilePart, ReasoningPart, SourcePart } from './ChatPart.ts'
import { defined } from './defined.ts'

/**
 * The message after a delta that came at `atMs`: pure, and the same object when nothing changes. Its cost does not
 * depend on the length of the text.
 */
export function applyDelta(message: ChatMessageData, delta: ChatDelta, atMs: number): ChatMessageData {
  switch (delta.type) {
    case 'text':
    case 'reasoning':
      return withParts(message, appendWords(message.parts, delta, atMs))
    case 'tool-call':
    case 'tool-input-end':
    case 'tool-approval':
    case 'tool-result': {
      const parts = ended(message.parts, atMs)
      const next = applyToolDelta(parts, delta)
      return next === parts ? message : withParts(message, next)
    }
    case 'source':
    case 'file':
      // The reader has given a source its title.
      return withParts(message, [...ended(message.parts, atMs), defined(delta) as SourcePart | FilePart])
    case 'data':
      return delta.isTransient ? message : withParts(message, putData(ended(message.parts, atMs), delta))
    case 'metadata':
      return { ...message, metadata: { ...message.metadata, ...delta.metadata } }
    case 'message-id':
      return message.serverId === delta.id ? message : { ...message, serverId: delta.id }
    case 'usage':
      return { ...message, usage: { ...message.usage, ...defined(delta.usage) } }
    case 'finish':
      return delta.reason === undefined || delta.reason === message.finishReason
        ? message
        : { ...message, finishReason: delta.reason }
    // What these change is not the message: the conversation, the flow, and how the answer ended.
    case 'conversation':
    case 'form':
    case 'suggestions':
    case 'error':
      return message
    default:
      return delta satisfies never
  }
}

function withParts(message: ChatMessageData, parts: readonly ChatPart[]): ChatMessageData {
  if (parts === message.parts) return message
  return { ...message, parts, status: message.status === 'waiting' ? 'streaming' : message.status }
}

/** Words join the part they follow; where the kind changes, or `isNew` says so, they begin one. */
function appendWords(
  parts: readonly ChatPart[],
  { type, text, isNew, providerData }: Extract<ChatDelta, { type: 'text' | 'reasoning' }>,
  atMs: number,
): readonly ChatPart[] {
  if (text === '' && providerData === undefined) return parts
  const data = providerData === undefined ? undefined : { providerData }
  const last = parts.at(-1)
  if (last?.type === type && !isNew) {
    const next = parts.slice()
    // Engines append to a string without copying it, so this costs the same at 1 MB.
    next[next.length - 1] = { ...last, text: last.text + text, ...data }
    return next
  }
  const started = type === 'reasoning' ? { startedAt: atMs } : undefined
  return [...ended(parts, atMs), { type, text, ...started, ...data }]
}

/** Thinking ends when something else begins. */
function ended(parts: readonly ChatPart[], atMs: number): readonly ChatPart[] {
  const last = parts.at(-1)
  if (last?.type !== 'reasoning' || last.endedAt !== undefined) return parts
  return [...parts.slice(0, -1), { ...last, endedAt: atMs } satisfies ReasoningPart]
}

function putData(parts: readonly ChatPart[], { name, data, id }: Extract<ChatDelta, { type: 'data' }>): ChatPart[] {
  const part: ChatPart = { type: 'data', name, data, ...(id !== undefined && { id }) }
  const at = id === undefined ? -1 : parts.findIndex((one) => one.type === 'data' && one.name === name && one.id === id)
  return at === -1 ? [...parts, part] : [...parts.slice(0, at), part, ...parts.slice(at + 1)]
}
