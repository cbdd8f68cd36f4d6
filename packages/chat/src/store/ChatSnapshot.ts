import type { EventStreamStatus } from '@streamside/event-stream/core'
import type { ChatError } from '../messages/ChatError.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'

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
export interface ChatSnapshot {
  readonly id: string
  readonly status: ChatStatus
  /** Oldest first. */
  readonly messages: readonly ChatMessageData[]
  /** Why the last answer failed, with status `error`. */
  readonly error: ChatError | undefined
  /** What the server wants back with the next question: `session_id` and the like. */
  readonly conversation: Readonly<Record<string, unknown>>
  /** The request of the running answer: `waiting` says when it is tried again. */
  readonly connection: EventStreamStatus
}
