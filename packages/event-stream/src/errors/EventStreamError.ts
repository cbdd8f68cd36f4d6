import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'

/** Statuses by which a server says "not now", and that it did nothing: RFC 9110, RFC 6585, RFC 8470. */
const BUSY_STATUSES: readonly number[] = [408, 425, 429]

/** The one error of this package: a code to switch on, facts, and advice that a person can read. */
export class EventStreamError extends Error {
  override readonly name = 'EventStreamError'
  declare readonly code: EventStreamErrorCode
  /** True when the same request may succeed later. */
  declare readonly retryable: boolean
  /** What to look at, and what to do: a sentence or two. */
  declare readonly advice: string
  declare readonly status: number | undefined
  declare readonly retryAfterMs: number | undefined
  declare readonly requestId: string | undefined
  declare readonly contentType: string | undefined
  declare readonly bodyStart: string | undefined
  declare readonly attempts: number | undefined

  constructor(code: EventStreamErrorCode, message: string, facts: EventStreamErrorFacts = {}) {
    super(message, facts)
    const { status, advice = 'See `cause`.' } = facts
    // Without a status only what the server sends (bad-json, buffer-overflow), or we ask for (bad-request), is wrong for good.
    const retryable = status ? BUSY_STATUSES.includes(status) || status >= 500 : !/^b/.test(code)
    Object.assign(this, facts, { code, retryable, advice })
  }
}
