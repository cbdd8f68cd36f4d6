import type { ChatOptions } from '../store/ChatOptions.ts'
import type { ChatStorage } from '../store/ChatStorage.ts'
import type { ConversationInfo } from './Conversations.ts'

/** What the chats of a list are made of: everything but what tells them apart. */
export type ConversationChat = Omit<ChatOptions, 'id' | 'storage' | 'messages'>

/** What a list of conversations is made of. */
export interface ConversationsOptions {
  /** The options of each conversation's chat, or a function for one whose conversations differ. */
  chat: ConversationChat | ((id: string) => ConversationChat)
  /** Where the list and its chats are kept. @default memoryStorage() */
  storage?: ChatStorage | undefined
  /** Conversations that are there from the beginning, such as the assistants of an app. Those that are stored win. */
  conversations?: readonly (Pick<ConversationInfo, 'id' | 'title'> & Partial<ConversationInfo>)[] | undefined
}
