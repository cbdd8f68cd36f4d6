import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isRunning } from '../../messages/isRunning.ts'
import type { Chat } from '../../store/Chat.ts'

/** How many answers came to their end while nobody looked. */
export function useUnread(chat: Chat, isOpen: boolean): number {
  const count = useRef({ ids: undefined as readonly string[] | undefined, running: false, ended: 0 })
  const read = useCallback(() => {
    const ids = chat.getMessageIds()
    const last = chat.getMessage(ids.at(-1) ?? '')
    const running = last !== undefined && isRunning(last)
    // Counted anew only when a message came or ended, not for each word of ten thousand messages.
    if (count.current.ids !== ids || count.current.running !== running) {
      const answers = ids.filter((id) => chat.getMessage(id)?.role === 'assistant').length
      count.current = { ids, running, ended: running && last?.role === 'assistant' ? answers - 1 : answers }
    }
    return count.current.ended
  }, [chat])
  const ended = useSyncExternalStore(chat.subscribe, read, read)
  const [seen, setSeen] = useState(ended)
  useEffect(() => {
    // Less than was seen: the conversation was cleared.
    setSeen((before) => (isOpen || ended < before ? ended : before))
  }, [isOpen, ended])
  return isOpen ? 0 : Math.max(0, ended - seen)
}
