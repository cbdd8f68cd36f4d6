import type { Clock, EventStreamStatus } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatHistory, ChatNotice, QueuedQuestion } from './ChatSnapshot.ts'
import type { MessageTree } from './MessageTree.ts'
import type { SendOptions } from './SendOptions.ts'

/** A question that waits, with what it is to be sent with. */
export interface WaitingQuestion extends QueuedQuestion {
  readonly options: SendOptions
}

/** What a chat knows beside its messages. */
export interface ChatState {
  readonly conversation: Readonly<Record<string, unknown>>
  readonly connection: EventStreamStatus
  readonly suggestions: readonly string[]
  readonly queue: readonly WaitingQuestion[]
  readonly history: ChatHistory
  readonly notice: ChatNotice | undefined
}

/** What holds a chat: its messages and its state, and who is told of changes. */
export interface ChatHolder {
  readonly id: string
  readonly tree: MessageTree
  readonly clock: Clock
  readonly state: ChatState
  /** Changes the state and tells everybody at once. */
  set(change: Partial<ChatState>): void
  /** Tells everybody at once: messages came or went. */
  changed(): void
  /** Called when anything has changed, once per frame while words arrive. Returns the unsubscriber. */
  onChange(listener: () => void): () => void
  /** Changes a message; words are told with the next frame, a new status at once. */
  patch(id: string, change: (message: ChatMessageData) => ChatMessageData, delta?: ChatDelta): void
  /** An action failed: what was thrown becomes the notice. */
  fail(action: ChatNotice['action'], cause: unknown, messageId?: string): void
}
