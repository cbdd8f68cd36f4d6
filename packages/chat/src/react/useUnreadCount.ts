import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'

/** How many answers have begun below since the reader left the end. */
export function useUnreadCount(chat: Chat, isAtEnd: boolean): number {
  const seen = useRef<string | undefined>(undefined)
  const wasAtEnd = useRef(true)
  if (isAtEnd) seen.current = undefined
  // What waits for its first word was not seen: there was nothing to see.
  else if (wasAtEnd.current) seen.current = [...newestFirst(chat)].find((id) => hasBegun(chat, id))
  wasAtEnd.current = isAtEnd

  const read = useCallback(() => {
    if (isAtEnd) return 0
    let count = 0
    for (const id of newestFirst(chat)) {
      if (id === seen.current) return count
      if (chat.getMessage(id)?.role !== 'user' && hasBegun(chat, id)) count++
    }
    // What was seen last is gone: the conversation was cleared, or a question edited.
    return 0
  }, [chat, isAtEnd])
  return useSyncExternalStore(chat.subscribe, read, () => 0)
}

function* newestFirst(chat: Chat): Generator<string> {
  const ids = chat.getMessageIds()
  for (let index = ids.length - 1; index >= 0; index--) yield ids[index] ?? ''
}

function hasBegun(chat: Chat, id: string): boolean {
  return chat.getMessage(id)?.status !== 'waiting'
}
