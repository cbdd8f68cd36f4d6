import type { ManualClock } from '@streamside/test-support'
import type { FrameSource } from '../FrameSource.ts'

/** Frames of a manual clock, 60 a second on a fixed raster, as a display gives them; `count` tells how many came. */
export function createManualFrames(clock: ManualClock, frameMs = 1000 / 60): FrameSource & { readonly count: number } {
  let count = 0
  return {
    get count() {
      return count
    },
    schedule(callback) {
      const nextMs = (Math.floor(clock.now() / frameMs + 1e-6) + 1) * frameMs
      const timer = clock.setTimeout(() => {
        count += 1
        callback()
      }, nextMs - clock.now())
      return () => clock.clearTimeout(timer)
    },
  }
}
