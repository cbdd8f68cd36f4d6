import type { ChatError } from './ChatError.ts'
import type { ChatPart } from './ChatPart.ts'
import type { ChatTypes, MetadataOf } from './ChatTypes.ts'

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
  /** Part of the output: what the model thought. */
  readonly reasoningTokens?: number | undefined
  /** Part of the input: what the provider had kept. */
  readonly cachedInputTokens?: number | undefined
}

/** One question or answer. Immutable: a change makes a new object, and leaves the other messages as they are. */
export interface ChatMessageData<TTypes extends ChatTypes = ChatTypes> {
  readonly id: string
  readonly role: 'system' | 'user' | 'assistant'
  readonly parts: readonly ChatPart<TTypes>[]
  /** Business data that came with the message, or that the app gave with the question. */
  readonly metadata: MetadataOf<TTypes>
  readonly status: ChatMessageStatus
  /** Milliseconds since 1970, as `Date.now()`. */
  readonly createdAt: number
  /** The id by which the server knows the message, where the format carries it. */
  readonly serverId?: string | undefined
  readonly usage?: ChatUsage | undefined
  readonly error?: ChatError | undefined
  /** When it ended, in milliseconds since 1970. */
  readonly finishedAt?: number | undefined
  /** Why the model stopped, as the provider says it: `stop`, `length`, `tool_calls` … */
  readonly finishReason?: string | undefined
  /** What the reader thinks of the answer (W7). */
  readonly feedback?: ChatFeedbackData | undefined
  /** This message is one of several versions of it (an edited question, an answer asked for again). */
  readonly versions?: ChatVersions | undefined
  /** A divider follows: this message and all before it are no longer sent (W8). */
  readonly endsContext?: boolean | undefined
}

/** What the reader thinks of an answer. */
export interface ChatFeedbackData {
  readonly rating: 'up' | 'down'
  readonly reason?: string | undefined
  /** `sending` until the server took it. One that it refuses is undone. */
  readonly status: 'sending' | 'given'
}

/** Which of several versions is shown. */
export interface ChatVersions {
  /** 0-based, oldest first. */
  readonly index: number
  readonly count: number
}
