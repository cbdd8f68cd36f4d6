/**
 * Why a stream failed. Codes may grow in a minor version: keep a default branch.
 *
 * - `offline`: the same as `network`, and the device knows that it has no network
 * - `connect-timeout`: no response within `timeouts.connectMs`
 * - `idle-timeout`: nothing came for `timeouts.idleMs`, or for much longer than the server's heartbeats
 * - `total-timeout`: the stream was not done within `timeouts.totalMs`
 * - `network`: no response, or the body broke off (refused, DNS, CORS, connection lost)
 * - `http-status`: an answer other than 2xx
 * - `content-type`: 2xx, but not an event stream: an HTML page, plain JSON, no type at all
 * - `empty-body`: 2xx and the right type to a POST, and not a byte of it
 * - `bad-json`: a whole JSON body that is not JSON
 * - `truncated`: the body ended before the end that `isEnd` waits for
 * - `buffer-overflow`: one line or event outgrew its bound
 * - `retries-exhausted`: the attempts allowed were used up; `cause` and the facts are those of the last one
 * - `bad-request`: the request could not be made: a malformed URL, a header function that threw, a body with GET
 */
export type EventStreamErrorCode =
  | 'network'
  | 'offline'
  | 'connect-timeout'
  | 'idle-timeout'
  | 'total-timeout'
  | 'http-status'
  | 'content-type'
  | 'empty-body'
  | 'bad-json'
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
  /** Where a redirect had led, when the response was refused: a login page has a URL of its own. */
  redirectedTo?: string | undefined
  /** The first characters of a refused response's body, at most 2,048. */
  bodyStart?: string | undefined
  /** How many attempts were made. */
  attempts?: number | undefined
  /** How long was waited, in milliseconds, when a limit of `timeouts` was reached. */
  afterMs?: number | undefined
  /** The bound that a line or an event outgrew, in UTF-16 code units. */
  maxBufferChars?: number | undefined
  /** The error below this one. */
  cause?: unknown
}
