import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'
import type { Chat } from '../store/Chat.ts'

/**
 * A message without its growth: the component renders when a part is added or changes its state, or the status or the
 * metadata change, not for words that are added to a part. What shows the words reads them by itself.
 */
export function useMessageShape(chat: Chat, id: string): ChatMessageData | undefined {
  const read = useMemo(() => {
    let shape = chat.getMessage(id)
    let last = shape
    return () => {
      const now = chat.getMessage(id)
      // React asks more often than the message changes.
      if (now === last) return shape
      if (!sameShape(shape, now)) shape = now
      last = now
      return shape
    }
  }, [chat, id])
  const subscribe = useCallback((listener: () => void) => chat.watchMessage(id, listener), [chat, id])
  return useSyncExternalStore(subscribe, read, read)
}

/** What a message has beside its parts: compared by identity. */
const FIELDS = [
  'status',
  'error',
  'metadata',
  'usage',
  'feedback',
  'versions',
  'finishReason',
  'finishedAt',
  'serverId',
  'endsContext',
  'createdAt',
  'role',
] as const satisfies readonly (keyof ChatMessageData)[]

// Asked for every token: no allocation. Parts that did not change are the same objects.
function sameShape(one: ChatMessageData | undefined, other: ChatMessageData | undefined): boolean {
  if (!one || !other || one.parts.length !== other.parts.length) return one === other
  for (const name of FIELDS) if (one[name] !== other[name]) return false
  for (let at = one.parts.length - 1; at >= 0; at -= 1) {
    const before = one.parts[at]
    const after = other.parts[at]
    if (before !== after && !(before && after && isGrowth(before, after))) return false
  }
  return true
}

/** True when only words were added: text, thinking, or arguments that still arrive. */
function isGrowth(before: ChatPart, after: ChatPart): boolean {
  switch (after.type) {
    case 'text':
      return before.type === 'text'
    case 'reasoning':
      return before.type === 'reasoning' && before.endedAt === after.endedAt
    case 'tool':
      return (
        before.type === 'tool' &&
        after.state === 'input-streaming' &&
        before.state === after.state &&
        before.name === after.name
      )
    default:
      return false
  }
}
