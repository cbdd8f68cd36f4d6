import { useCallback, useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'
import type { ChatSnapshot } from '../store/ChatSnapshot.ts'

/** One entry of the snapshot; the component renders when that entry changes. */
export function useChatState<TKey extends keyof ChatSnapshot>(chat: Chat, key: TKey): ChatSnapshot[TKey] {
  const read = useCallback(() => chat.getSnapshot()[key], [chat, key])
  return useSyncExternalStore(chat.subscribe, read, read)
}
