import type { EventStreamStatus } from '@streamside/event-stream/core'
import type { ChatError } from '../messages/ChatError.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'

/**
 * What the chat is doing.
 *
 * - `ready`: a question may be asked
 * - `submitted`: asked, nothing has come yet
 * - `streaming`: the answer is arriving
 * - `error`: the last answer failed; a question may be asked
 */
export type ChatStatus = 'ready' | 'submitted' | 'streaming' | 'error'

/** An immutable picture of a chat. */
export interface ChatSnapshot<TTypes extends ChatTypes = ChatTypes> {
  readonly id: string
  readonly status: ChatStatus
  /** Oldest first. */
  readonly messages: readonly ChatMessageData<TTypes>[]
  /** Why the last answer failed, with status `error`. */
  readonly error: ChatError | undefined
  /** What the server wants back with the next question: `session_id` and the like. */
  readonly conversation: Readonly<Record<string, unknown>>
  /** The request of the running answer: `waiting` says when it is tried again. */
  readonly connection: EventStreamStatus
  /** Questions that may follow the last answer. */
  readonly suggestions: readonly string[]
  /** Questions that wait until the running answer has ended. */
  readonly queue: readonly QueuedQuestion[]
  /** Where older messages stand. */
  readonly history: ChatHistory
  /** The last action that failed beside an answer. */
  readonly notice: ChatNotice | undefined
}

/** A question that waits its turn. */
export interface QueuedQuestion {
  readonly id: string
  readonly text: string
}

/** Older messages: whether there are any, and whether they are on their way. */
export interface ChatHistory {
  readonly status: 'idle' | 'loading' | 'failed'
  readonly hasMore: boolean
}

/** An action that failed, and what was undone is undone. */
export interface ChatNotice {
  readonly action: 'stop' | 'feedback' | 'clearContext' | 'loadOlder' | 'storage'
  /** The words of what was thrown. */
  readonly message: string
  readonly messageId?: string | undefined
}
