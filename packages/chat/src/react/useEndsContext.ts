import { useCallback, useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'

/** True where a divider follows a message: what is above it is no longer sent. */
export function useEndsContext(chat: Chat, messageId: string): boolean {
  const read = useCallback(() => chat.getMessage(messageId)?.endsContext === true, [chat, messageId])
  const subscribe = useCallback((listener: () => void) => chat.watchMessage(messageId, listener), [chat, messageId])
  return useSyncExternalStore(subscribe, read, read)
}
