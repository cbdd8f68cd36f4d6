import { useCallback, useSyncExternalStore } from 'react'
import { isRunning } from '../messages/isRunning.ts'
import type { Chat } from '../store/Chat.ts'

/** True while an answer is on its way. */
export function useIsRunning(chat: Chat): boolean {
  const read = useCallback(() => {
    const last = chat.getMessage(chat.getMessageIds().at(-1) ?? '')
    return last !== undefined && isRunning(last)
  }, [chat])
  return useSyncExternalStore(chat.subscribe, read, read)
}
