/** Time, from outside: tests give a manual clock. */
export interface Clock {
  /** Milliseconds, as `Date.now()`. */
  now(): number
  /** Returns the function that cancels it. */
  setTimeout(run: () => void, delayMs: number): () => void
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout(run, delayMs) {
    // Node and browsers clamp above 2^31 ms to zero: a wait of a month must not become a hot loop.
    const id = setTimeout(run, Math.min(delayMs, 2 ** 31 - 1))
    return () => clearTimeout(id)
  },
}
