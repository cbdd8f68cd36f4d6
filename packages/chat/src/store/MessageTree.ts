import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'

/** Told of each change of a message; `delta` is what was added, where the change came from the stream. */
export type MessageWatcher = (delta: ChatDelta | undefined, id: string) => void

/** A message and the one that it follows; `undefined` for the first. */
export interface TreeEntry {
  readonly message: ChatMessageData
  readonly parentId: string | undefined
}

/**
 * The messages of a conversation with all their versions: a tree, of which one path is shown. A token costs the same
 * among ten messages and among ten thousand.
 */
export interface MessageTree {
  /** Any message, shown or not. */
  get(id: string): ChatMessageData | undefined
  last(): ChatMessageData | undefined
  /** The ids shown, oldest first; the same array until a message is added or removed. */
  ids(): readonly string[]
  /** All messages shown, oldest first; the same array until something changes. */
  all(): readonly ChatMessageData[]
  parentOf(id: string): string | undefined
  /** Adds a message at the end, or after `parentId`, and shows it. */
  append(message: ChatMessageData, parentId?: string): void
  /** Adds another version of a message and shows it; what followed the old one is hidden with it. */
  addVersion(ofId: string, message: ChatMessageData): void
  /** Shows this message's version number `index`, and what followed it. */
  showVersion(id: string, index: number): void
  /** Puts messages before the first one. Those that are there already are left out; says how many were new. */
  prepend(messages: readonly ChatMessageData[]): number
  /** Adds a message where it belongs; what is shown stays, unless this goes on from its end. */
  graft(entry: TreeEntry): void
  /** Puts a whole tree, shown up to `leafId`, before what is there. */
  load(entries: readonly TreeEntry[], leafId: string | undefined): void
  replace(message: ChatMessageData, delta?: ChatDelta): void
  /** Removes a message and all that follows it, in every version. */
  remove(id: string): void
  clear(): void
  /** Another number after each `clear()`. */
  readonly epoch: number
  /** Every message with the one it follows, parents first. */
  entries(): readonly TreeEntry[]
  /** Called at once when that message changes, or with no id when any does. Returns the unsubscriber. */
  watch(id: string | undefined, watcher: MessageWatcher): () => void
}
