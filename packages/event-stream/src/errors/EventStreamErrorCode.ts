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
