/** The time that recording and replaying live in: a port, so that a test can hold it still. */
export interface TestClock {
  /** Milliseconds; only differences count. */
  now(): number
  /** @returns what `clearTimeout` takes */
  setTimeout(run: () => void, delayMs: number): unknown
  clearTimeout(timer: unknown): void
}

/** The clock of the machine. */
export const machineClock: TestClock = {
  now: () => performance.now(),
  setTimeout: (run, delayMs) => globalThis.setTimeout(run, delayMs),
  // The platform made the timer; only it knows the type (a number in browsers, an object in Node).
  clearTimeout: (timer) => globalThis.clearTimeout(timer as number),
}
