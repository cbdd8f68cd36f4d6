import type { EndpointClock } from '../exchange/EndpointClock.ts'

/** A wait that can be called off. It holds one timer, or none. */
export interface Pause {
  /** @returns true when the time is over, false when it was stopped */
  wait(delayMs: number): Promise<boolean>
  untilStopped(): Promise<void>
  /** Frees the timer and ends every wait, now and later. */
  stop(): void
}

/** A pause on the given clock. */
export function createPause(clock: EndpointClock): Pause {
  let isStopped = false
  let timer: unknown
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })

  return {
    async wait(delayMs) {
      if (isStopped) return false
      const over = new Promise<void>((resolve) => {
        timer = clock.setTimeout(resolve, delayMs)
      })
      await Promise.race([over, stopped])
      return !isStopped
    },
    untilStopped: () => stopped,
    stop() {
      isStopped = true
      clock.clearTimeout(timer)
      stop()
    },
  }
}
