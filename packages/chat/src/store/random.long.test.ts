import fc from 'fast-check'
import { it } from 'vitest'
import { randomWalk, STEPS } from '../test-kit/randomWalk.ts'

const steps = fc.array(fc.record({ do: fc.constantFrom(...STEPS), pick: fc.nat(7) }), {
  minLength: 10,
  maxLength: 120,
  size: 'max',
})
const MINUTES = Number(process.env.RANDOM_MINUTES ?? 5)

it(
  'holds in long walks as well',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom('stop', 'queue'), (walk, whileBusy) => randomWalk(walk, whileBusy)),
      { numRuns: 100_000, interruptAfterTimeLimit: MINUTES * 60_000 },
    )
  },
  (MINUTES + 1) * 60_000,
)
