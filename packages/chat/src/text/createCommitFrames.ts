import type { FrameSource } from '@streamside/typewriter/core'

/** A page that is hidden gets no frames: then a timer, in ms. */
const HIDDEN_FRAME_MS = 16
/** So long without a frame, twice that at most, and the page is taken for one that is not drawn. */
const UNDRAWN_FRAME_MS = 250

/**
 * Frames for all answers that are typed at once: their calls run together, inside `batch`, which is React's `flushSync`.
 * One timer looks after many frames, where the typewriter's own source sets one for each: half as much again as the
 * frame itself costs.
 */
export function createCommitFrames(batch: (calls: () => void) => void): FrameSource {
  const waiting = new Set<() => void>()
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the page has drawn since the timer was set. */
  let isDrawn = false

  function settle(): void {
    if (waiting.size > 0) {
      frame ??= requestAnimationFrame(onFrame)
      timer ??= setTimeout(onTimer, document.hidden ? HIDDEN_FRAME_MS : UNDRAWN_FRAME_MS)
      return
    }
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = undefined
    timer = undefined
  }

  function onFrame(): void {
    frame = undefined
    isDrawn = true
    run()
  }

  function onTimer(): void {
    timer = undefined
    if (isDrawn) {
      isDrawn = false
      settle()
    } else run()
  }

  function run(): void {
    try {
      batch(() => {
        for (const call of [...waiting]) if (waiting.delete(call)) call()
      })
    } finally {
      // If one throws, the others keep their frame.
      settle()
    }
  }

  return {
    schedule(call) {
      waiting.add(call)
      settle()
      return () => {
        waiting.delete(call)
        settle()
      }
    },
  }
}
