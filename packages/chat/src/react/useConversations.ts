import { useSyncExternalStore } from 'react'
import type { Conversations, ConversationsSnapshot } from '../conversations/Conversations.ts'

/** A list of conversations as React state. */
export function useConversations(conversations: Conversations): ConversationsSnapshot {
  return useSyncExternalStore(conversations.subscribe, conversations.getSnapshot, conversations.getSnapshot)
}
