import type { EventStreamError } from '../errors/EventStreamError.ts'
import { BUSY_STATUSES } from '../errors/isTransientStatus.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'

/** What decides whether a stream asks again. */
export interface RepeatFacts {
  options: Pick<EventStreamOptions, 'isEnd' | 'reconnectOnEnd' | 'resume' | 'idempotencyKey'>
  /** GET and HEAD: the standard's reconnecting stream. Anything else begins an answer, which is asked for once. */
  isGet: boolean
  /** A 2xx response had come. */
  isOpen: boolean
  /** The longest delay that we choose, in milliseconds. */
  maxMs: number
}

/**
 * May the request be sent again, after `error` or, without one, after a clean end of the body?
 *
 * | the body ended by | GET, no `isEnd` | `isEnd` given, not seen yet | POST, no `isEnd` |
 * |---|---|---|---|
 * | clean end | yes, unless `reconnectOnEnd: false` | where `resume` allows | no |
 * | broken | yes | where `resume` allows | where `resume` allows |
 *
 * Without a 2xx answer a GET is: after any trouble that may pass. A POST only when the server said that it did not act
 * on it, since the second one may be paid for.
 */
export function mayRepeat(error: EventStreamError | undefined, facts: RepeatFacts): boolean {
  const { options, isGet, isOpen, maxMs } = facts
  const { isEnd, resume } = options
  const { status, retryable, retryAfterMs } = error ?? {}
  // Trouble that may pass and has no status: the connection is to blame, not the server.
  if (isOpen && (!error || (retryable && !status))) {
    return isGet && !isEnd ? Boolean(error) || options.reconnectOnEnd !== false : Boolean(resume && (error || isEnd))
  }
  if (isGet || options.idempotencyKey !== undefined) return Boolean(retryable)
  // A person waits for this answer: rather an error with a countdown than a silence of an hour.
  if (!status || (retryAfterMs ?? 0) > maxMs) return false
  return BUSY_STATUSES.includes(status) || (status === 503 && retryAfterMs !== undefined)
}
