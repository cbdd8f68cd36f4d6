import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Conversations, ConversationsSnapshot } from '../conversations/Conversations.ts'
import type { Chat } from '../store/Chat.ts'

/** The list, what one can do, and the chat of the current conversation. */
export interface UseConversationsResult
  extends ConversationsSnapshot,
    Omit<Conversations, 'getSnapshot' | 'subscribe' | 'getCurrent' | 'getChat'> {
  /** The chat of the current conversation. */
  readonly chat: Chat | undefined
}

/**
 * A list of conversations as React state.
 *
 * @example
 * const { conversations, chat, create, open } = useConversations(list)
 */
export function useConversations(conversations: Conversations): UseConversationsResult {
  const read = useCallback(() => conversations.getSnapshot(), [conversations])
  const subscribe = useCallback((listener: () => void) => conversations.subscribe(listener), [conversations])
  const snapshot = useSyncExternalStore(subscribe, read, read)
  return useMemo(() => {
    const { create, open, rename, pin, remove, search, dismissProblem } = conversations
    const chat = snapshot.currentId === undefined ? undefined : conversations.getChat(snapshot.currentId)
    return { ...snapshot, chat, create, open, rename, pin, remove, search, dismissProblem }
  }, [conversations, snapshot])
}
