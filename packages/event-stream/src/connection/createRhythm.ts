import { NEVER_MS } from './Ports.ts'

/** So many heartbeats make a rhythm. */
const BEATS_TO_LEARN = 3
/** Silence is judged at so many times the longest gap between two heartbeats. */
const GAP_FACTOR = 3
/** Shorter gaps count as this one, so that silence is 15 s at least: on a slow phone a beat each second is late at times. */
const LEAST_GAP_MS = 5000

/**
 * Learns a server's rhythm. Called at each heartbeat with the time, in milliseconds; returns how long silence may last
 * from then on: for ever until enough beats have come, since a model that thinks is silent too.
 */
export function createRhythm(): (nowMs: number) => number {
  let beats = 0
  let beatAtMs = 0
  let longestGapMs = LEAST_GAP_MS
  return (nowMs) => {
    if (beats > 0) longestGapMs = Math.max(longestGapMs, nowMs - beatAtMs)
    beatAtMs = nowMs
    beats += 1
    return beats < BEATS_TO_LEARN ? NEVER_MS : GAP_FACTOR * longestGapMs
  }
}
