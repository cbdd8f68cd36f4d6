import { createManualClock } from '@streamside/test-support'
import { expect, test } from 'vitest'
import { createTypewriter } from './createTypewriter.ts'
import type { TypewriterOptions } from './TypewriterOptions.ts'
import { createManualFrames } from './testing/createManualFrames.ts'

function setUp(options: TypewriterOptions = {}) {
  const clock = createManualClock()
  const typewriter = createTypewriter({ clock, frames: createManualFrames(clock), ...options })
  const texts: string[] = []
  typewriter.subscribe(() => texts.push(typewriter.getSnapshot().text))
  return { clock, typewriter, texts }
}

test('shows a burst over several frames, all of it within the longest lag', () => {
  const { clock, typewriter, texts } = setUp()
  typewriter.push('x'.repeat(200))
  clock.advance(200)
  expect(typewriter.getSnapshot()).toMatchObject({ status: 'typing' })
  expect(texts.length).toBeGreaterThan(8)
  clock.advance(200)
  expect(typewriter.getSnapshot()).toEqual({ text: 'x'.repeat(200), status: 'waiting', pending: 0 })
  expect(clock.pending).toBe(0)
})
