import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import type { ChatSnapshot } from '../store/ChatSnapshot.ts'
import { useOwnedChat } from './useOwnedChat.ts'

/** What a component does with a chat; all else is at `chat`. */
type Action =
  | 'send'
  | 'stop'
  | 'regenerate'
  | 'retry'
  | 'edit'
  | 'showVersion'
  | 'removeQueued'
  | 'clear'
  | 'clearContext'
  | 'addToolResult'
  | 'respondToApproval'
  | 'giveFeedback'
  | 'loadOlder'
  | 'upload'
  | 'dismissNotice'

/** The snapshot, what one can do, and the chat itself for parts and providers. */
export interface UseChatResult<TTypes extends ChatTypes = ChatTypes> extends ChatSnapshot<TTypes>, Pick<Chat, Action> {
  readonly chat: Chat<TTypes>
}

export function useChat<TTypes extends ChatTypes>(chat: Chat<TTypes> | ChatOptions<TTypes>): UseChatResult<TTypes>
export function useChat<TSelected, TTypes extends ChatTypes>(
  chat: Chat<TTypes> | ChatOptions<TTypes>,
  selector: (snapshot: ChatSnapshot<TTypes>) => TSelected,
): TSelected
/**
 * A chat as React state. Given options it makes the chat and owns it: unmounting stops it. Given a chat it reads it,
 * and the chat lives on. With a selector the component renders only when what it selects changes; return something
 * that is there, not a new object.
 *
 * @example
 * const { messages, send, status } = useChat({ endpoint: '/v1/chat/completions', format: openAIChat() })
 */
export function useChat<TSelected>(
  chatOrOptions: Chat | ChatOptions,
  selector?: (snapshot: ChatSnapshot) => TSelected,
): UseChatResult | TSelected {
  const chat = useOwnedChat(chatOrOptions)
  const read = useCallback(() => {
    const snapshot = chat.getSnapshot()
    return selector ? selector(snapshot) : snapshot
  }, [chat, selector])
  const selected = useSyncExternalStore<ChatSnapshot | TSelected>(chat.subscribe, read, read)
  return useMemo(
    // Without a selector the selected value is the snapshot. The functions of a chat need no `this`.
    () => (selector ? (selected as TSelected) : { ...chat, ...(selected as ChatSnapshot), chat }),
    [selector, selected, chat],
  )
}
