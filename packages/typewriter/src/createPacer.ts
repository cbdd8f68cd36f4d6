import type { Pace } from './Pace.ts'
import type { TypewriterSettings } from './TypewriterOptions.ts'

/** The arrival rate is an average that fades over so long, in ms: shorter ones follow every hiccup (measured). */
const AVERAGE_MS = 2000

/** A queue longer or shorter than the cushion is put right over so long, in ms: quicker would be seen. */
const SETTLE_MS = 2000

/** Of the longest lag, how much is kept waiting on the average, so that uneven arrivals do not show. */
const CUSHION = 0.4

/** How fast a stream is taken to be before it is known, in characters per ms: 200 a second, as models write. */
const FIRST_RATE = 0.2

/** Of a time in which nothing waited, so much counts, in ms: after a stall a stream goes on at about its old rate. */
const LONGEST_GAP_MS = 50

/** How long text drains after the end, in ms. */
const DRAIN_MS = 250

/** Deadlines are met this much early, in ms: two frames, because a commit comes at the frame after it is due. */
const SLACK_MS = 34

/** Decides how many characters come due, so that they come evenly and none is later than the longest lag. */
export interface Pacer {
  /** `count` more characters wait, the first of them since `atMs`. */
  arrived(count: number, atMs: number): void
  /**
   * Moves time on. Returns how many of `waiting` characters came due since, a fraction too; with `{ intervalMs }`, how
   * many pieces.
   */
  step(nowMs: number, waiting: number): number
  /** So many of those that arrived wait still. */
  left(count: number): void
  /** Time counts from `atMs` on, also for what waits already: after a pause, or when nothing waited. */
  restart(atMs: number): void
  /** All must be shown soon after `atMs`; `Infinity`: more is expected. */
  end(atMs: number): void
}

function perMs(pace: Exclude<Pace, string>): number {
  return 'intervalMs' in pace ? 1 / pace.intervalMs : pace.graphemesPerSecond / 1000
}

export function createPacer(getSettings: () => TypewriterSettings): Pacer {
  let arrivedCount = 0
  let shownCount = 0
  let batches: { end: number; atMs: number }[] = []
  let lastMs = 0
  let endedAtMs = Infinity
  // Sums that fade with time: what arrived, and the time it took.
  let arrivals = 0
  let spanMs = 0

  function pass(stepMs: number): void {
    const kept = Math.exp(-stepMs / AVERAGE_MS)
    arrivals *= kept
    spanMs = spanMs * kept + stepMs
  }

  return {
    arrived(count, atMs) {
      arrivals += count
      arrivedCount += count
      batches.push({ end: arrivedCount, atMs })
    },
    step(nowMs, waiting) {
      const fromMs = lastMs
      const stepMs = nowMs - fromMs
      lastMs = nowMs
      pass(stepMs)
      const { pace, maxLagMs = 400 } = getSettings()
      if (typeof pace === 'object') return stepMs * perMs(pace)
      // Until the first longest lag has passed, the first guess fills what is not known yet.
      const rate = (arrivals + FIRST_RATE * Math.max(0, maxLagMs - spanMs)) / Math.max(spanMs, maxLagMs)
      let speed = rate + (waiting - rate * maxLagMs * CUSHION) / SETTLE_MS
      const meet = (count: number, dueMs: number) => {
        speed = Math.max(speed, count / Math.max(stepMs, dueMs - SLACK_MS - fromMs, 1))
      }
      for (const { end, atMs } of batches) meet(end - shownCount, atMs + maxLagMs)
      meet(waiting, (batches.at(-1)?.atMs ?? fromMs) + maxLagMs)
      meet(waiting, endedAtMs + DRAIN_MS)
      return stepMs * speed
    },
    left(count) {
      shownCount = arrivedCount - count
      batches = batches.filter(({ end }) => end > shownCount)
    },
    restart(atMs) {
      pass(Math.min(atMs - lastMs, LONGEST_GAP_MS))
      lastMs = atMs
      batches = [{ end: arrivedCount, atMs }]
      endedAtMs = Math.max(endedAtMs, atMs)
    },
    end(atMs) {
      endedAtMs = atMs
    },
  }
}
