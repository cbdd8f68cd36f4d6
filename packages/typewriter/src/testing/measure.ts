import type { Frame, Simulation } from './simulate.ts'

/** Frames in a window of 100 ms. */
const WINDOW_FRAMES = 6

/** The value below which `share` of the values are. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/**
 * The coefficient of variation of characters shown per window of 100 ms, over the windows in which something waits:
 * at one of its frames something has arrived that the frame before did not show. A window begins at every frame, so
 * that no rival is lucky with the raster.
 * 0 is a metronome; 1 is as uneven as rain.
 */
export function unevenness(frames: Frame[]): number {
  const counts: number[] = []
  for (let from = 1; from + WINDOW_FRAMES <= frames.length; from++) {
    const window = frames.slice(from - 1, from + WINDOW_FRAMES)
    const waits = window.slice(1).some((frame, at) => frame.arrived > (window[at]?.shown ?? 0))
    if (waits) counts.push((window.at(-1)?.shown ?? 0) - (window[0]?.shown ?? 0))
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length
  return counts.length > 1 ? Math.sqrt(variance) / mean : 0
}

/** What a bench or a test says about one simulation. */
export function measureTyping({ frames, lagsMs, halves }: Simulation) {
  return {
    p95Ms: percentile(lagsMs, 0.95),
    longestMs: percentile(lagsMs, 1),
    unevenness: unevenness(frames),
    halves,
    /** The most characters that one frame showed. */
    mostAtOnce: Math.max(...frames.map(({ shown }, at) => shown - (frames[at - 1]?.shown ?? 0))),
    missing: (frames.at(-1)?.arrived ?? 0) - lagsMs.length,
  }
}
