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
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
  onWake(listener) {
    if (typeof addEventListener !== 'function') return () => {}
    const removers = (['online', 'pageshow'] as const).map((type) => listen(globalThis, type, listener))
    if (typeof document !== 'undefined') {
      removers.push(listen(document, 'visibilitychange', () => document.visibilityState === 'visible' && listener()))
    }
    return () => {
      for (const remove of removers) remove()
    }
  },
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener)
  return () => target.removeEventListener(type, listener)
}
