/** Runs the function at the next frame; returns the function that cancels it. */
export type FrameScheduler = (run: () => void) => () => void

/** A hidden tab gets no frames, and a server has none: then this timer commits. */
const FALLBACK_MS = 100

/** The next frame of a visible page, else a timer: whichever comes first. */
export function nextFrame(run: () => void): () => void {
  let frame: number | undefined
  const timer = setTimeout(fire, FALLBACK_MS)
  if (typeof requestAnimationFrame === 'function') frame = requestAnimationFrame(fire)

  function cancel(): void {
    clearTimeout(timer)
    if (frame !== undefined) cancelAnimationFrame(frame)
  }
  function fire(): void {
    cancel()
    run()
  }
  return cancel
}
