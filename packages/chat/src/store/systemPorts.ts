import { type Clock, type FrameScheduler, nextFrame, systemClock } from '@streamside/event-stream/core'
import type { ChatPorts } from './ChatOptions.ts'

/** The ports given, and the machine's own for the rest. */
export function systemPorts(ports: ChatPorts = {}): {
  clock: Clock
  frames: FrameScheduler
  createId: () => string
} {
  const { clock = systemClock, frames = nextFrame, createId = randomId } = ports
  return { clock, frames, createId }
}

// crypto.randomUUID exists in secure contexts only; a page on http://192.168.… must work as well.
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (bits) => bits.toString(36)).join('')
}
