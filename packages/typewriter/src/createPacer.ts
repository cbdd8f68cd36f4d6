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

/** Decides how many characters are due, so that they come evenly and none is later than the longest lag. */
export interface Pacer {
  /** `count` more characters wait, the first of them since `atMs`. */
  arrived(count: number, atMs: number): void
  /** How many of `waiting` characters are due at `nowMs`; fractions, and what was not shown, are kept. */
  due(nowMs: number, waiting: number): number
  /** `count` characters were shown and `waiting` are left. */
  shown(count: number, waiting: number): void
  /** Time counts from `atMs` on, also for what waits already: after a pause, or when nothing waited. */
  restart(atMs: number): void
  /** All must be shown soon after `atMs`; `undefined`: more is expected. */
  end(atMs: number | undefined): void
}

export function createPacer(maxLagMs: () => number): Pacer {
  let batches: { atMs: number; count: number }[] = []
  let lastMs = 0
  let endedAtMs: number | undefined
  let fresh = 0
  let credit = 0
  // Sums that fade with time: what arrived, and the time it took.
  let arrivals = 0
  let spanMs = 0

  /** Characters per ms that meet every deadline if kept up from `fromMs`, looked at in steps of `stepMs`. */
  function needed(fromMs: number, stepMs: number, waiting: number): number {
    const lagMs = Math.max(0, maxLagMs() - SLACK_MS)
    let speed = 0
    let count = 0
    let leftMs = lagMs
    for (const batch of batches) {
      count += batch.count
      leftMs = Math.max(stepMs, batch.atMs + lagMs - fromMs)
      speed = Math.max(speed, count / leftMs)
    }
    if (endedAtMs !== undefined) leftMs = Math.min(leftMs, Math.max(stepMs, endedAtMs + DRAIN_MS - SLACK_MS - fromMs))
    return Math.max(speed, waiting / leftMs)
  }

  /** Lets what is known of the rate fade, and `stepMs` more count. */
  function pass(stepMs: number): void {
    const kept = Math.exp(-stepMs / AVERAGE_MS)
    arrivals = arrivals * kept + fresh
    spanMs = spanMs * kept + stepMs
    fresh = 0
  }

  return {
    arrived(count, atMs) {
      if (count <= 0) return
      fresh += count
      batches.push({ atMs, count })
    },
    due(nowMs, waiting) {
      const stepMs = nowMs - lastMs
      if (stepMs <= 0) return credit
      lastMs = nowMs
      pass(stepMs)
      const lagMs = maxLagMs()
      // Until the first longest lag has passed, the first guess fills what is not known yet.
      const rate = (arrivals + FIRST_RATE * Math.max(0, lagMs - spanMs)) / Math.max(spanMs, lagMs)
      const even = rate + (waiting - rate * lagMs * CUSHION) / SETTLE_MS
      const speed = Math.max(even, needed(nowMs - stepMs, stepMs, waiting))
      credit = Math.min(waiting, credit + stepMs * speed)
      return credit
    },
    shown(count, waiting) {
      credit = waiting > 0 && Number.isFinite(count) ? credit - count : 0
      let left = count
      while (left > 0 && batches[0]) {
        const part = Math.min(left, batches[0].count)
        left -= part
        batches[0].count -= part
        if (batches[0].count === 0) batches.shift()
      }
      if (waiting === 0) batches = []
    },
    restart(atMs) {
      pass(Math.min(atMs - lastMs, LONGEST_GAP_MS))
      lastMs = atMs
      if (batches[0]) batches = [{ atMs, count: batches.reduce((sum, batch) => sum + batch.count, 0) }]
      if (endedAtMs !== undefined) endedAtMs = Math.max(endedAtMs, atMs)
    },
    end(atMs) {
      endedAtMs = atMs
    },
  }
}
