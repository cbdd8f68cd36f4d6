import type { ChatError } from './ChatError.ts'
import type { ChatPart } from './ChatPart.ts'

/**
 * Where a message stands.
 *
 * - `waiting`: asked, nothing has come yet
 * - `streaming`: words are arriving
 * - `done`: complete; a question is always done
 * - `stopped`: ended by the reader; what came stays
 * - `failed`: ended by an error, which `error` holds; what came stays
 */
export type ChatMessageStatus = 'waiting' | 'streaming' | 'done' | 'stopped' | 'failed'

/** Tokens, where the format tells. */
export interface ChatUsage {
  readonly inputTokens?: number | undefined
  readonly outputTokens?: number | undefined
}

/** One question or answer. Immutable: a change makes a new object, and leaves the other messages as they are. */
export interface ChatMessageData {
  readonly id: string
  readonly role: 'system' | 'user' | 'assistant'
  readonly parts: readonly ChatPart[]
  /** Business data that came with the message, or that the app gave with the question. */
  readonly metadata: Readonly<Record<string, unknown>>
  readonly status: ChatMessageStatus
  /** Milliseconds since 1970, as `Date.now()`. */
  readonly createdAt: number
  /** The id by which the server knows the message, where the format carries it. */
  readonly serverId?: string | undefined
  readonly usage?: ChatUsage | undefined
  readonly error?: ChatError | undefined
}
