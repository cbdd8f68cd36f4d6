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
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
