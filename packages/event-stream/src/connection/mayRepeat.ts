import type { EventStreamError } from '../errors/EventStreamError.ts'
import { maxDelayMs } from '../retry/backoffCeilingMs.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'

/** The options that decide whether a stream asks again. */
export type RepeatOptions = Pick<EventStreamOptions, 'isEnd' | 'reconnectOnEnd' | 'resume' | 'idempotencyKey' | 'retry'>

/** May the request be sent again, after `error` or, without one, after a clean end? `isOpen`: a 2xx had come. */
export type MayRepeat = (error: EventStreamError | undefined, isOpen: boolean) => boolean

/**
 * The rules by which a stream asks again. `isGet` (GET and HEAD) is the standard's reconnecting stream; anything else
 * begins an answer, which is asked for once.
 *
 * | the body ended by | GET, no `isEnd` | `isEnd` given, not seen yet | POST, no `isEnd` |
 * |---|---|---|---|
 * | clean end | yes, unless `reconnectOnEnd: false` | where `resume` allows | no |
 * | broken | yes | where `resume` allows | where `resume` allows |
 *
 * Without a 2xx a GET is sent again after any trouble that may pass; a POST only when the server said that it did not
 * act on it, since the second one may be paid for.
 */
export function repeatRules(options: RepeatOptions, isGet: boolean): MayRepeat {
  return (error, isOpen) => {
    const { isEnd, resume } = options
    const { status = 0, retryable, retryAfterMs = -1 } = error ?? {}
    // Trouble that may pass and has no status: the connection is to blame, not the server.
    if (isOpen && (!error || (retryable && !status))) {
      return Boolean(isGet && !isEnd ? error || options.reconnectOnEnd !== false : resume && (error || isEnd))
    }
    if (isGet || options.idempotencyKey !== undefined) return Boolean(retryable)
    // A person waits for this answer: rather an error with a countdown than a silence of an hour.
    if (!retryable || retryAfterMs > maxDelayMs(options.retry)) return false
    return status === 503 ? retryAfterMs >= 0 : status > 0 && status < 500
  }
}
