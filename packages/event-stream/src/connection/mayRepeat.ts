import type { EventStreamError } from '../errors/EventStreamError.ts'
import type { EventStreamErrorCode } from '../errors/EventStreamErrorCode.ts'
import { isTransientStatus } from '../errors/isTransientStatus.ts'
import type { ConnectionPolicy } from './ConnectionPolicy.ts'

/** A POST is sent again by itself on these (RFC 9110 and 8470 say that nothing was done), and on 503 with Retry-After. */
const REPEATABLE_FOR_POST = [408, 425, 429]

/** No answer came, or it stopped coming. */
const LOST: readonly EventStreamErrorCode[] = ['network', 'offline', 'connect-timeout', 'idle-timeout']

/** True when the connection, not the server, is to blame. */
export function isLost(error: EventStreamError): boolean {
  return LOST.includes(error.code)
}

/**
 * May a request that got no 2xx answer be sent again? A GET: after any trouble that may pass. A POST: only when the
 * server said that it did not act on it, since the second one may be paid for.
 */
export function mayRepeat(error: EventStreamError, policy: ConnectionPolicy): boolean {
  const { status, retryAfterMs } = error
  if (isLost(error)) return policy.isGet || policy.idempotent
  if (error.code !== 'http-status' || status === undefined) return false
  if (policy.isGet || policy.idempotent) return isTransientStatus(status)
  // A person waits for this answer: rather an error with a countdown than a silence of an hour.
  if (retryAfterMs !== undefined && retryAfterMs > policy.maxMs) return false
  return REPEATABLE_FOR_POST.includes(status) || (status === 503 && retryAfterMs !== undefined)
}
