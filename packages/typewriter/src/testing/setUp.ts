import { createManualClock } from '@streamside/test-support'
import { createTypewriter } from '../createTypewriter.ts'
import type { TypewriterOptions } from '../TypewriterOptions.ts'
import type { TypewriterSnapshot } from '../TypewriterSnapshot.ts'
import { createManualFrames } from './createManualFrames.ts'

/** A typewriter on a manual clock, and every snapshot that it told of. */
export function setUp(options: TypewriterOptions = {}) {
  const clock = createManualClock()
  const frames = createManualFrames(clock)
  const typewriter = createTypewriter({ clock, frames, ...options })
  const seen: TypewriterSnapshot[] = []
  const unsubscribe = typewriter.subscribe(() => seen.push(typewriter.getSnapshot()))
  return { clock, frames, typewriter, seen, unsubscribe }
}
