import { adviceFor } from './adviceFor.ts'
import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'
import { isTransientStatus } from './isTransientStatus.ts'

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

function isRetryable(code: EventStreamErrorCode, status: number | undefined): boolean {
  if (status !== undefined && code !== 'content-type') return isTransientStatus(status)
  return !['content-type', 'buffer-overflow', 'bad-json', 'bad-request'].includes(code)
}
