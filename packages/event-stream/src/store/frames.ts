/** Runs the function at the next frame; returns the function that cancels it. */
export type FrameScheduler = (run: () => void) => () => void

/** A hidden tab gets no frames, and a server has none: then this timer commits. */
const FALLBACK_MS = 100

/** The next frame of a visible page, else a timer: whichever comes first. */
export function nextFrame(run: () => void): () => void {
  let due: (() => void) | undefined = run
  function fire(): void {
    clearTimeout(timer)
    due?.()
    due = undefined
  }
  const timer = setTimeout(fire, FALLBACK_MS)
  globalThis.requestAnimationFrame?.(fire)
  return () => {
    due = undefined
  }
}
