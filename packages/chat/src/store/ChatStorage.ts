import type { ChatHolder } from './ChatHolder.ts'
import type { TreeEntry } from './MessageTree.ts'
import type { RunningAnswer } from './RunningAnswer.ts'

/** What a storage needs of a chat. */
export interface StoredChatHost {
  readonly core: ChatHolder
  /** How many parts an answer had when it went on with results of tools: where it begins again. */
  readonly checkpoints: Map<string, number>
  /** The answer that runs in this chat now. */
  readonly answering: { readonly running: RunningAnswer | undefined }
  /** An answer was running when the page that asked for it went away: it goes on, or has failed. */
  takeOver(answerId: string, lastEventId: string | undefined): void
  /** What the composer holds. */
  readonly draft: { text: string }
}

/** Keeps chats over reloads: `memoryStorage()`, `localStorageStorage()`, `indexedDBStorage()`, or one over a port of your own. */
export interface ChatStorage {
  /** Fills a chat from the storage and saves it from then on. */
  attach(host: StoredChatHost): {
    /** Resolves when it is filled; never rejects. */
    loaded: Promise<void>
    /** The draft has changed. */
    touch(): void
    /** Saves what is left, and leaves it alone from then on. */
    detach(): void
  }
  /** The messages of a chat, without making one: for searching. */
  readChat(id: string): Promise<readonly TreeEntry[]>
  removeChat(id: string): Promise<void>
  /** A list of the app's own, such as that of the conversations: changed by one tab at a time. */
  readList(name: string): Promise<readonly unknown[]>
  changeList(name: string, change: (list: readonly unknown[]) => readonly unknown[]): Promise<readonly unknown[]>
  /** Called when another tab has changed that list. */
  watchList(name: string, listener: () => void): () => void
}
