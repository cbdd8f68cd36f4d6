import { useCallback, useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'
import type { ChatHistory } from '../store/ChatSnapshot.ts'

const NONE: ChatHistory = { status: 'idle', hasMore: false }

/** Where older messages stand. A chat without `backend.loadOlder` has none. */
export function useHistory(chat: Chat): ChatHistory {
  const read = useCallback(() => (chat.abilities.loadOlder ? chat.getSnapshot().history : NONE), [chat])
  return useSyncExternalStore(chat.subscribe, read, read)
}
