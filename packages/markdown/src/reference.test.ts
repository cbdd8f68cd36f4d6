import { seededRandom } from '@streamside/test-support'
import { expect, it } from 'vitest'
import { compareWithReference } from './testing/compareWithReference.ts'

it('reads thousands of random documents as the reference implementation of CommonMark does', () => {
  const { compared, difference } = compareWithReference(seededRandom(3), 60_000)
  expect(difference).toBeUndefined()
  expect(compared).toBeGreaterThan(4000)
})
