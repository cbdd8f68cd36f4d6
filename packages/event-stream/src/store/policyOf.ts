import type { ConnectionPolicy } from '../connection/ConnectionPolicy.ts'
import type { EventStreamOptions } from './EventStreamOptions.ts'

const DEFAULT_BASE_MS = 1000
/** For GET only: a POST may think for a minute before its first header. */
const DEFAULT_CONNECT_MS = 30_000
const DEFAULT_MAX_MS = 30_000
/** A person waits for the answer to a POST: two more tries, then the error. */
const DEFAULT_POST_ATTEMPTS = 3

/** The rules that follow from the options and the method. */
export function policyOf<TParsed>(method: string, options: EventStreamOptions<TParsed>): ConnectionPolicy {
  const isGet = method === 'GET' || method === 'HEAD'
  const hasIsEnd = options.isEnd !== undefined
  return {
    isGet,
    hasIsEnd,
    reconnectOnEnd: options.reconnectOnEnd ?? true,
    resumes: (options.resume ?? (isGet && !hasIsEnd)) !== false,
    dropsDoubles: (options.resume ?? false) !== false,
    idempotent: options.idempotencyKey !== undefined,
    renewsAuth: options.auth?.refresh !== undefined,
    attempts: options.retry?.attempts ?? (isGet ? Number.POSITIVE_INFINITY : DEFAULT_POST_ATTEMPTS),
    connectMs: options.timeouts?.connectMs ?? (isGet ? DEFAULT_CONNECT_MS : undefined),
    idleMs: options.timeouts?.idleMs ?? 'auto',
    totalMs: options.timeouts?.totalMs,
    baseMs: options.retry?.baseMs ?? DEFAULT_BASE_MS,
    maxMs: options.retry?.maxMs ?? DEFAULT_MAX_MS,
  }
}
