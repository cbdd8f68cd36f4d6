import type { EventStreamError } from '../errors/EventStreamError.ts'
import { BUSY_STATUSES, isTransientStatus } from '../errors/isTransientStatus.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'

/** The options by which a stream repeats its request. */
export type RepeatOptions = Pick<
  EventStreamOptions,
  'isEnd' | 'reconnectOnEnd' | 'resume' | 'retry' | 'idempotencyKey' | 'auth'
>

/** What a step depends on beside state and event: so chance and time enter from outside, and the step stays pure. */
export interface StepFacts {
  options: RepeatOptions
  /** GET and HEAD: the standard's reconnecting stream. Anything else begins an answer, which is asked for once. */
  isGet: boolean
  /** In [0, 1). */
  random: number
  nowMs: number
}

const DEFAULT_MAX_MS = 30_000

/** The longest delay that we choose. */
export function maxDelayMs({ retry }: RepeatOptions): number {
  return retry?.maxMs ?? DEFAULT_MAX_MS
}

/** No answer came, or it stopped coming: the connection, not the server, is to blame. */
export function isLost({ code }: EventStreamError): boolean {
  return ['network', 'offline', 'connect-timeout', 'idle-timeout'].includes(code)
}

/**
 * May a stream whose body has ended be asked for again? `broken`: the connection was lost, the server did not close it.
 *
 * | the body ended by | GET, no `isEnd` | `isEnd` given, not seen yet | POST, no `isEnd` |
 * |---|---|---|---|
 * | clean end | yes, unless `reconnectOnEnd: false` | where `resume` allows | no |
 * | broken | yes | where `resume` allows | where `resume` allows |
 */
export function mayRepeatAfterBody(broken: boolean, { options, isGet }: StepFacts): boolean {
  const { isEnd, resume, reconnectOnEnd } = options
  if (isGet && !isEnd) return broken || reconnectOnEnd !== false
  return Boolean(resume && (broken || isEnd))
}

/**
 * May a request that got no 2xx answer be sent again? A GET: after any trouble that may pass. A POST: only when the
 * server said that it did not act on it, since the second one may be paid for.
 */
export function mayRepeatRefused(error: EventStreamError, { options, isGet }: StepFacts): boolean {
  const { code, status = 0, retryAfterMs } = error
  const isSafe = isGet || options.idempotencyKey !== undefined
  if (isLost(error)) return isSafe
  if (code !== 'http-status') return false
  if (isSafe) return isTransientStatus(status)
  // A person waits for this answer: rather an error with a countdown than a silence of an hour.
  if (retryAfterMs !== undefined && retryAfterMs > maxDelayMs(options)) return false
  return BUSY_STATUSES.includes(status) || (status === 503 && retryAfterMs !== undefined)
}
