import type { Pace } from './Pace.ts'

/** What may be shown at a frame: so many characters, and nothing behind so many code units of the whole text. */
export interface Allowance {
  count: number
  endUnits: number
}

/** Counts out a pace that does not adapt: characters a second, or pieces as they were pushed. */
export interface FixedPacer {
  /** A piece came that starts so many code units into the whole text. Only for `{ intervalMs }`. */
  pushed(startUnits: number): void
  due(nowMs: number, pace: Exclude<Pace, string>): Allowance
  /** `count` characters were shown, and `waiting` are left. */
  shown(count: number, waiting: number): void
  /** Time counts from `atMs` on. */
  restart(atMs: number): void
}

export function createFixedPacer(): FixedPacer {
  /** Where the pieces start that wait. */
  let starts: number[] = []
  let isMetered = false
  let lastMs = 0
  /** Characters or pieces that are due. The first comes at once. */
  let credit = 1

  return {
    pushed(startUnits) {
      starts.push(startUnits)
    },
    due(nowMs, pace) {
      const stepMs = nowMs - lastMs
      lastMs = nowMs
      isMetered = 'graphemesPerSecond' in pace
      if ('graphemesPerSecond' in pace) {
        credit += (stepMs * pace.graphemesPerSecond) / 1000
        return { count: credit, endUnits: Number.POSITIVE_INFINITY }
      }
      credit += stepMs / pace.intervalMs
      for (; credit >= 1 && starts.length > 0; credit--) starts.shift()
      credit = Math.min(credit, 1)
      return { count: Number.POSITIVE_INFINITY, endUnits: starts[0] ?? Number.POSITIVE_INFINITY }
    },
    shown(count, waiting) {
      if (isMetered && Number.isFinite(count)) credit -= count
      if (waiting > 0) return
      starts = []
      credit = Math.min(credit, 1)
    },
    restart(atMs) {
      lastMs = atMs
    },
  }
}
