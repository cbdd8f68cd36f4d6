import { afterAll, beforeAll, expect } from 'vitest'

/** What tests replace most, and other files in the same thread or page rely on. */
const taken = () => [globalThis.setTimeout, globalThis.Date, globalThis.fetch, globalThis.Intl, globalThis.reportError]

/** A file that leaves a false clock behind would make another one hang, by the order in which they come. */
let before: unknown[] = []

beforeAll(() => {
  before = taken()
})

afterAll(() => {
  const left = taken().filter((value, index) => value !== before[index])
  expect(left, 'this file left something of its own in the place of a global').toEqual([])
})
