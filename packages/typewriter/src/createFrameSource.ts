import type { FrameSource } from './FrameSource.ts'

/**
 * Frames for any number of typewriters, called together in one task, so that React commits once for all of them.
 * Animation frames where the page draws; a timer where it does not, is hidden, or where there is no page.
 * Asks for nothing while nobody waits.
 */
export function createFrameSource(): FrameSource {
  /** A frame where nothing draws (a server, a worker): in ms, about 60 a second. */
  const TIMER_FRAME_MS = 16
  /** A page that is hidden, or in a frame that is not drawn, gets no animation frames: then a timer steps in, in ms. */
  const UNDRAWN_FRAME_MS = 250
  const waiting = new Set<() => void>()
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Asks for a frame if somebody waits, and only then. */
  const settle = () => {
    if (frame) cancelAnimationFrame(frame)
    clearTimeout(timer)
    if (waiting.size) {
      frame = globalThis.requestAnimationFrame?.(run)
      // Beside the animation frame, not instead of it: being hidden while a frame is asked for must not lose it.
      timer = setTimeout(run, frame && !document.hidden ? UNDRAWN_FRAME_MS : TIMER_FRAME_MS)
    }
  }

  const run = () => {
    for (const callback of [...waiting]) {
      if (waiting.delete(callback)) {
        // Before the call: if it throws, the others keep their frame.
        settle()
        callback()
      }
    }
  }

  return {
    schedule(callback) {
      waiting.add(callback)
      settle()
      return () => {
        waiting.delete(callback)
        settle()
      }
    },
  }
}
