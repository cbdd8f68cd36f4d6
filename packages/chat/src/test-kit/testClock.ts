import type { Clock } from '@streamside/event-stream/core'
import { createManualClock } from '@streamside/test-support'

/** A clock for a chat that moves only when a test says so. */
export function testClock(): Clock & { advance(byMs: number): void } {
  const clock = createManualClock(1_000_000)
  return {
    now: clock.now,
    setTimeout(run, delayMs) {
      const timer = clock.setTimeout(run, delayMs)
      return () => clock.clearTimeout(timer)
    },
    advance: clock.advance,
  }
}
