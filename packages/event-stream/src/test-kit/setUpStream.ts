import { createManualClock, type ManualClock } from '@streamside/test-support'
import type { Clock } from '../connection/Ports.ts'
import { createEventStream, type EventStreamOptions } from '../core.ts'
import type { ReduceOptions } from '../store/EventStreamOptions.ts'
import { scriptedTransport } from '../testing/scriptedTransport.ts'

const join: ReduceOptions<string, { data: string }> = {
  initialState: '',
  reduce: (text, event) => text + event.data,
}

/** A clock for streams that moves only when a test says so. */
export function portOf(manual: ManualClock): Clock {
  return {
    now: manual.now,
    setTimeout(run, delayMs) {
      const id = manual.setTimeout(run, delayMs)
      return () => manual.clearTimeout(id)
    },
  }
}

/** A device and page that a test switches. */
export function createTestSurroundings() {
  const listeners = new Set<() => void>()
  return {
    online: true,
    isOnline() {
      return this.online
    },
    onWake(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    wake: () => {
      for (const listener of [...listeners]) listener()
    },
    listeners,
  }
}

/** A stream over a scripted transport, a manual clock and switchable surroundings; its data is what came, joined. */
export function setUpStream(options: EventStreamOptions = {}) {
  const clock = createManualClock()
  const port = portOf(clock)
  const surroundings = createTestSurroundings()
  const transport = scriptedTransport()
  const frames = (run: () => void) => port.setTimeout(run, 16)
  const ports = { clock: port, random: () => 0.5, frames, surroundings }
  const stream = createEventStream('/answers', { ...join, transport, ports, ...options })
  return { stream, transport, clock, surroundings }
}

/** Lets promises settle: streams and iterators take a few turns each. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
}
