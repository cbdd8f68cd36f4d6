import { explain } from '#explain'
import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'

/** Statuses by which a server says "not now": that it did nothing (RFC 9110, RFC 6585, RFC 8470), or that it failed. */
const PASSING_STATUS = /408|425|429|5../

/**
 * The one error of this package: a code to switch on, facts, and words that a person can read. A production build has
 * the code and the facts alone: its words are where to look the code up.
 */
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
  declare readonly redirectedTo: string | undefined
  declare readonly bodyStart: string | undefined
  declare readonly attempts: number | undefined
  declare readonly afterMs: number | undefined
  declare readonly maxBufferChars: number | undefined

  constructor(code: EventStreamErrorCode, facts: EventStreamErrorFacts = {}) {
    const [message, advice] = explain(code, facts)
    super(message, facts)
    const { status } = facts
    // Without a status only what the server sends (bad-json, buffer-overflow), or we ask for (bad-request), is wrong for good.
    const retryable = status ? PASSING_STATUS.test(`${status}`) : !/^b/.test(code)
    Object.assign(this, facts, { code, retryable, advice })
  }
}
