interface Timer {
  id: number
  atMs: number
  run: () => void
}

/** A clock that moves only when a test says so. Its timers fire in order of their time, then of their creation. */
export interface ManualClock {
  now(): number
  setTimeout(run: () => void, delayMs: number): number
  clearTimeout(id: number): void
  /** Moves the time forward, firing what falls due on the way (also what those timers start). */
  advance(byMs: number): void
  /** Moves the time without firing anything, as a frozen tab does. */
  sleep(byMs: number): void
  /** How many timers wait: a test for leaks. */
  readonly pending: number
}

export function createManualClock(startMs = 0): ManualClock {
  let nowMs = startMs
  let lastId = 0
  let timers: Timer[] = []

  function nextDue(untilMs: number): Timer | undefined {
    return timers.filter((timer) => timer.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs || a.id - b.id)[0]
  }

  return {
    now: () => nowMs,
    setTimeout(run, delayMs) {
      lastId += 1
      timers.push({ id: lastId, atMs: nowMs + Math.max(0, delayMs), run })
      return lastId
    },
    clearTimeout(id) {
      timers = timers.filter((timer) => timer.id !== id)
    },
    advance(byMs) {
      const untilMs = nowMs + byMs
      for (let due = nextDue(untilMs); due; due = nextDue(untilMs)) {
        timers = timers.filter((timer) => timer !== due)
        nowMs = due.atMs
        due.run()
      }
      nowMs = untilMs
    },
    sleep(byMs) {
      nowMs += byMs
    },
    get pending() {
      return timers.length
    },
  }
}
