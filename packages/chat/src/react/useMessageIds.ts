import { useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'

/** The ids of all messages; renders when one is added or removed. */
export function useMessageIds(chat: Chat): readonly string[] {
  return useSyncExternalStore(chat.subscribe, chat.getMessageIds, chat.getMessageIds)
}
