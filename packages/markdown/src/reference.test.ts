import { seededRandom } from '@streamside/test-support'
import { expect, it, vi } from 'vitest'
import { compareWithReference } from './testing/compareWithReference.ts'

// Far beyond what it takes, also on a machine that does ten other things.
vi.setConfig({ testTimeout: 60_000 })

it('reads thousands of random documents as the reference implementation of CommonMark does', () => {
  const { compared, difference } = compareWithReference(seededRandom(3), 60_000)
  expect(difference).toBeUndefined()
  expect(compared).toBeGreaterThan(4000)
})
