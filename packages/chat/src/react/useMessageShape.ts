import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { Chat } from '../store/Chat.ts'

/**
 * A message without its growth: the component renders when a part, the status or the metadata changes, not for words
 * that are added to a part. What shows the words reads them by itself.
 */
export function useMessageShape(chat: Chat, id: string): ChatMessageData | undefined {
  const read = useMemo(() => {
    let shape = chat.getMessage(id)
    return () => {
      const now = chat.getMessage(id)
      if (!sameShape(shape, now)) shape = now
      return shape
    }
  }, [chat, id])
  const subscribe = useCallback((listener: () => void) => chat.watchMessage(id, listener), [chat, id])
  return useSyncExternalStore(subscribe, read, read)
}

function sameShape(one: ChatMessageData | undefined, other: ChatMessageData | undefined): boolean {
  if (one === other) return true
  if (!one || !other || one.parts.length !== other.parts.length) return false
  const { parts: _one, ...rest } = one
  const { parts: _other, ...otherRest } = other
  const names = new Set([...Object.keys(rest), ...Object.keys(otherRest)]) as Set<keyof typeof rest>
  return [...names].every((name) => Object.is(rest[name], otherRest[name]))
}
