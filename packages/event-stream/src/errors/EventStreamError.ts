import { adviceFor } from './adviceFor.ts'

/**
 * Why a stream failed. Codes may grow in a minor version: keep a default branch.
 *
 * - `network`: no response, or the body broke off (refused, DNS, CORS, connection lost)
 * - `http-status`: an answer other than 2xx
 * - `content-type`: 2xx, but not an event stream: an HTML page, plain JSON, no type at all
 * - `truncated`: the body ended before the end that `isEnd` waits for
 * - `buffer-overflow`: one line or event outgrew its bound
 * - `retries-exhausted`: the attempts allowed were used up; `cause` and the facts are those of the last one
 * - `bad-request`: the request could not be made: a malformed URL, a header function that threw, a body with GET
 */
export type EventStreamErrorCode =
  | 'network'
  | 'http-status'
  | 'content-type'
  | 'truncated'
  | 'buffer-overflow'
  | 'retries-exhausted'
  | 'bad-request'

/** What is known of a failure beside its code. */
export interface EventStreamErrorFacts {
  /** The HTTP status, where there was a response. */
  status?: number | undefined
  /** What `Retry-After` asked for, in milliseconds from the response on. */
  retryAfterMs?: number | undefined
  /** The response's `x-request-id` (or `request-id`): quote it when you ask the server's people. */
  requestId?: string | undefined
  /** The response's content type, as sent. */
  contentType?: string | undefined
  /** The first characters of a refused response's body, at most 2,048. */
  bodyStart?: string | undefined
  /** How many attempts were made. */
  attempts?: number | undefined
  /** The error below this one. */
  cause?: unknown
}

/** The one error of this package: a code to switch on, facts, and advice that a person can read. */
export class EventStreamError extends Error {
  override readonly name = 'EventStreamError'
  readonly code: EventStreamErrorCode
  /** True when the same request may succeed later. */
  readonly retryable: boolean
  /** What to look at, and what to do: a sentence or two. */
  readonly advice: string
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  readonly requestId: string | undefined
  readonly contentType: string | undefined
  readonly bodyStart: string | undefined
  readonly attempts: number | undefined

  constructor(code: EventStreamErrorCode, message: string, facts: EventStreamErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.code = code
    this.status = facts.status
    this.retryAfterMs = facts.retryAfterMs
    this.requestId = facts.requestId
    this.contentType = facts.contentType
    this.bodyStart = facts.bodyStart
    this.attempts = facts.attempts
    this.retryable = isRetryable(code, facts.status)
    this.advice = adviceFor(code, facts)
  }
}

/** Statuses that say "not now" rather than "not so": RFC 9110, RFC 6585, RFC 8470. */
const TRANSIENT_STATUSES = [408, 425, 429]

/** True for 408, 425, 429 and every 5xx. */
export function isTransientStatus(status: number): boolean {
  return TRANSIENT_STATUSES.includes(status) || status >= 500
}

function isRetryable(code: EventStreamErrorCode, status: number | undefined): boolean {
  if (status !== undefined && code !== 'content-type') return isTransientStatus(status)
  return code === 'network' || code === 'truncated' || code === 'retries-exhausted'
}
