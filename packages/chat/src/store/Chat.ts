import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatFeedbackData, ChatMessageData } from '../messages/ChatMessageData.ts'
import type { FilePart } from '../messages/ChatPart.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import type { ChatLog } from './ChatLog.ts'
import type { ChatSnapshot } from './ChatSnapshot.ts'
import type { MessageWatcher } from './MessageTree.ts'
import type { SendOptions } from './SendOptions.ts'

/** Which actions the chat has a function for: a control appears only where its function exists. */
export interface ChatAbilities {
  readonly feedback: boolean
  readonly upload: boolean
  readonly loadOlder: boolean
  /** A question that is sent while an answer runs waits its turn: `whileBusy: 'queue'`. */
  readonly queue: boolean
  /** The server can be told to remove the conversation. */
  readonly deleteConversation: boolean
}

/** How a file is taken. */
export interface UploadOptions {
  /** Told the share that has gone, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** A conversation with an endpoint. A store without React: it lives as long as somebody holds it. */
export interface Chat<TTypes extends ChatTypes = ChatTypes> {
  readonly id: string
  /** What the backend of this chat can do. */
  readonly abilities: ChatAbilities
  /** The picture now; the same object until something changes. */
  getSnapshot(): ChatSnapshot<TTypes>
  /** Called when the snapshot changes, once per frame while words arrive. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void
  /** As `subscribe`, for one message: a token in a conversation of ten thousand calls those of its own message. */
  subscribeMessage(id: string, listener: () => void): () => void
  /** A message now. */
  getMessage(id: string): ChatMessageData<TTypes> | undefined
  /** The ids of the messages shown, oldest first; the same array until one is added or removed. */
  getMessageIds(): readonly string[]
  /** Called at once, for every token, when that message changes: for those who have a frame gate of their own. */
  watchMessage(id: string, watcher: MessageWatcher): () => void
  /** Called for each thing that an answer brings, after it was applied: for flows and apps. Returns the unsubscriber. */
  onDelta(listener: (delta: ChatDelta, messageId: string) => void): () => void

  /**
   * Asks. While an answer runs, it is stopped first; with `whileBusy: 'queue'` the question waits its turn.
   * Blank text without files asks nothing.
   */
  send(text: string, options?: SendOptions): void
  /** Ends the running answer, at the server too where `backend.stop` exists; what came of it stays. */
  stop(): void
  /** Asks the question of this answer again, by default of the last one; the answer before is kept as a version. */
  regenerate(messageId?: string): void
  /** Asks again where the last answer failed or was interrupted; the failed answer is replaced. */
  retry(): void
  /** Puts other words in the place of a question and asks; what was there is kept as a version. */
  edit(messageId: string, text: string, options?: SendOptions): void
  /**
   * Says what a question is sent with when it is asked again. What `send` was given is kept for that, but not stored,
   * since it may hold credentials: after a reload flows and apps give it anew.
   */
  setSendOptions(messageId: string, options: SendOptions): void
  /** Shows another version of a message, and what followed it. */
  showVersion(messageId: string, index: number): void
  /** Takes a question that waits out of the queue. */
  removeQueued(id: string): void
  /** Forgets all messages and what the server wanted back. */
  clear(): void
  /** Draws a divider: what was said before is no longer sent, and the server is told where `backend.clearContext` exists. */
  clearContext(): void
  /** Gives back what came of a tool's call; when no call of the answer waits any longer, the model goes on. */
  addToolResult(callId: string, result: { output: unknown } | { errorText: string }): void
  /** Allows a call of a tool, or does not. */
  respondToApproval(callId: string, answer: { approved: boolean; reason?: string | undefined }): void
  /** Says what one thinks of an answer; `undefined` takes it back. Shown at once, undone when the server refuses. */
  giveFeedback(messageId: string, feedback: Pick<ChatFeedbackData, 'rating' | 'reason'> | undefined): void
  /** Loads a page of older messages, where `backend.loadOlder` exists. One at a time. */
  loadOlder(): Promise<void>
  /**
   * Makes a part of a file, for `send(text, { files })`: uploaded by `backend.upload`, or else read as a `data:` URL.
   * Rejects with the words of what was thrown; nothing else remembers the file.
   */
  upload(file: File, options?: UploadOptions): Promise<FilePart>
  /** Removes the conversation at the server where `backend.deleteConversation` exists, then here. A refusal keeps it and rejects. */
  deleteConversation(): Promise<void>
  /** What the composer holds and has not sent; nobody is told of a change. */
  getDraft(): string
  setDraft(text: string): void
  /** The raw events behind an answer of this session, with times (W12). */
  getLog(messageId: string): ChatLog | undefined
  /** Forgets the notice of an action that failed. */
  dismissNotice(): void

  /** Ends the running answer and what is uploaded, and leaves the storage, for a chat that nobody needs any longer. Subscribing opens it again. */
  close(): void

  /** Adds a message as it is, without asking: for flows and apps. */
  append(message: Partial<ChatMessageData<TTypes>> & Pick<ChatMessageData<TTypes>, 'role' | 'parts'>): string
  /** Changes a message: for flows and apps. */
  update(messageId: string, change: (message: ChatMessageData<TTypes>) => ChatMessageData<TTypes>): void
}
