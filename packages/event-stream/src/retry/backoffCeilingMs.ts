const DEFAULT_MAX_MS = 30_000
const DEFAULT_BASE_MS = 1000

/** The part of the retry options that bounds a delay. */
export interface BackoffBounds {
  /** The first ceiling, in milliseconds. @default 1000 */
  baseMs?: number | undefined
  /** No ceiling is higher, in milliseconds. @default 30000 */
  maxMs?: number | undefined
}

/**
 * The most to wait before the next attempt, in milliseconds: it doubles with each failure in a row. What is waited is
 * a random part of it (full jitter), so that a thousand clients that lost one server do not return at one moment.
 */
export function backoffCeilingMs(
  failures: number,
  { baseMs = DEFAULT_BASE_MS, ...bounds }: BackoffBounds = {},
): number {
  return Math.min(maxDelayMs(bounds), baseMs * 2 ** (failures - 1))
}

/** The longest delay that we choose, in milliseconds. */
export function maxDelayMs({ maxMs = DEFAULT_MAX_MS }: BackoffBounds = {}): number {
  return maxMs
}
