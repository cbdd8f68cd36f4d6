import fc from 'fast-check'
import { it } from 'vitest'
import { randomWalk, STEPS } from '../test-kit/randomWalk.ts'

const steps = fc.array(fc.record({ do: fc.constantFrom(...STEPS), pick: fc.nat(7) }), {
  minLength: 10,
  maxLength: 40,
  size: 'max',
})

it('loses and doubles no text, leaves nothing running, and sends what the screen shows, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom('stop', 'queue'), (walk, whileBusy) => randomWalk(walk, whileBusy)),
    { numRuns: 30, seed: 20261120 },
  )
}, 30_000)
