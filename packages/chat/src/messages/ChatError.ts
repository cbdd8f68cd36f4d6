import type { EventStreamErrorCode } from '@streamside/event-stream/core'

/**
 * Why an answer failed, as plain data that can be stored.
 *
 * The codes of `EventStreamError`, and:
 * - `server-error`: the stream itself carried an error; `message` holds the server's own words
 * - `interrupted`: the page went away while the answer came, and it could not be resumed
 * - `format`: the format could not make a request of the conversation
 * - `unreadable`: events came, and the format found nothing to show in them
 */
export interface ChatError {
  readonly code: EventStreamErrorCode | 'server-error' | 'interrupted' | 'format' | 'unreadable'
  readonly message: string
  /** What to look at, and what to do; for developers. */
  readonly advice: string
  /** True when asking again may help. */
  readonly retryable: boolean
  readonly status?: number | undefined
  /** What the server asked to wait, in milliseconds from `atMs` on. */
  readonly retryAfterMs?: number | undefined
  /** When it failed, in milliseconds since 1970. */
  readonly atMs: number
  readonly requestId?: string | undefined
  readonly contentType?: string | undefined
  /** The first characters of a refused response's body, at most 2,048. */
  readonly bodyStart?: string | undefined
  /** The server's own code, as it came. */
  readonly serverCode?: string | number | undefined
}
