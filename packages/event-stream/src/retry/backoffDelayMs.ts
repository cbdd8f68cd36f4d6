/** What a delay depends on. */
export interface BackoffFacts {
  /** Which attempt failed, 1-based: so many failures in a row. */
  attempt: number
  /** The first ceiling, in milliseconds. */
  baseMs: number
  /** No computed delay is longer, in milliseconds. What the server asks for is not cut. */
  maxMs: number
  /** A random number in [0, 1). */
  random: number
  /** The stream's `retry:` field, in milliseconds: the least delay. */
  serverRetryMs?: number | undefined
  /** The response's `Retry-After`, in milliseconds: the least delay. */
  retryAfterMs?: number | undefined
}

/**
 * How long to wait before the next attempt, in milliseconds: exponential with full jitter, so that a thousand clients
 * that lost one server do not return at one moment, and never sooner than the server asked.
 */
export function backoffDelayMs(facts: BackoffFacts): number {
  const ceilingMs = Math.min(facts.maxMs, facts.baseMs * 2 ** (facts.attempt - 1))
  const jitterMs = Math.round(facts.random * ceilingMs)
  if (facts.retryAfterMs !== undefined) return facts.retryAfterMs
  if (facts.serverRetryMs === undefined) return jitterMs
  // [spec] "Wait a delay equal to the reconnection time", then "optionally, wait some more": after the first failure.
  return facts.serverRetryMs + (facts.attempt > 1 ? jitterMs : 0)
}
