import type { FrameSource } from './FrameSource.ts'

/** A frame where nothing draws (a server, a worker): in ms, about 60 a second. */
const TIMER_FRAME_MS = 16

/** A page that is hidden, or in a frame that is not drawn, gets no animation frames: after so many ms a timer steps in. */
const UNDRAWN_FRAME_MS = 250

/**
 * Frames for any number of typewriters, called together in one task, so that React commits once for all of them.
 * Animation frames where the page draws; a timer where it does not, is hidden, or where there is no page.
 * Asks for nothing while nobody waits.
 */
export function createFrameSource(): FrameSource {
  const waiting = new Set<() => void>()
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function request(): void {
    if (timer !== undefined || waiting.size === 0) return
    frame = globalThis.requestAnimationFrame?.(run)
    // Beside the animation frame, not instead of it: being hidden while a frame is asked for must not lose it.
    timer = setTimeout(run, frame && !document.hidden ? UNDRAWN_FRAME_MS : TIMER_FRAME_MS)
  }

  function cancel(): void {
    if (frame) cancelAnimationFrame(frame)
    clearTimeout(timer)
    timer = undefined
  }

  function run(): void {
    cancel()
    try {
      for (const callback of [...waiting]) if (waiting.delete(callback)) callback()
    } finally {
      // Also after a callback threw: the others keep their frame.
      request()
    }
  }

  return {
    schedule(callback) {
      waiting.add(callback)
      request()
      return () => {
        waiting.delete(callback)
        if (waiting.size === 0) cancel()
      }
    },
  }
}
