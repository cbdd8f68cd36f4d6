import type { Chat } from '../store/Chat.ts'

/** One line of the list. */
export interface ConversationInfo {
  readonly id: string
  readonly title: string
  /** The last words of it, for the list. */
  readonly preview?: string | undefined
  /** Address of a picture. */
  readonly avatarUrl?: string | undefined
  readonly isPinned: boolean
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly lastActiveAt: number
  /** An answer is on its way. */
  readonly isRunning: boolean
  /** An answer has ended that was not seen. */
  readonly isUnread: boolean
}

/** An immutable picture of the list. */
export interface ConversationsSnapshot {
  readonly status: 'loading' | 'ready' | 'failed'
  /** The current one, then the pinned, then by last activity. */
  readonly conversations: readonly ConversationInfo[]
  readonly currentId: string | undefined
  /** Why the last reading or writing failed, in words; nothing on the screen is lost. */
  readonly problem: string | undefined
}

/** A list of conversations, each with a chat of its own that goes on in the background. */
export interface Conversations {
  getSnapshot(): ConversationsSnapshot
  subscribe(listener: () => void): () => void
  /** The chat of the current conversation. */
  getCurrent(): Chat | undefined
  /** The chat of a conversation; made and filled from the storage at the first call. */
  getChat(id: string): Chat
  /** Makes a conversation and shows it. Returns its id. */
  create(info?: { title?: string | undefined; avatarUrl?: string | undefined; id?: string | undefined }): string
  open(id: string): void
  rename(id: string, title: string): void
  pin(id: string, isPinned: boolean): void
  /** Removes it, at the server first where `backend.deleteConversation` exists. A refusal keeps it and is a `problem`. */
  remove(id: string): Promise<void>
  /** The ids of those whose title or words contain the text, best first. */
  search(text: string): Promise<readonly string[]>
  dismissProblem(): void
}
