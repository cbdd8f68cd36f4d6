/** No limit, in milliseconds. */
export const NEVER_MS = 1 / 0

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

/** The device and the page, from outside. */
export interface Surroundings {
  /** False when the device knows that it has no network. */
  isOnline(): boolean
  /** Called when the network is back, and when a hidden or frozen page is shown again. Returns the unsubscriber. */
  onWake(listener: () => void): () => void
}

/** The browser's own; on a server always online and awake. */
export const systemSurroundings: Surroundings = {
  isOnline: () => globalThis.navigator?.onLine !== false,
  onWake(listener) {
    // A page that is shown is looked at, one that is hidden as well: to look costs nothing.
    const each = (change: 'addEventListener' | 'removeEventListener') => {
      for (const type of ['online', 'pageshow', 'visibilitychange']) globalThis[change]?.(type, listener)
    }
    each('addEventListener')
    return () => each('removeEventListener')
  },
}
