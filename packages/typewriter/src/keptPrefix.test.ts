import { expect, test } from 'vitest'
import { keptPrefix } from './keptPrefix.ts'

test.each([
  ['what both begin with', 'a cat', 'a dog', 'a '],
  ['all of a shorter text', 'a cat sat', 'a cat', 'a cat'],
  ['nothing of another text', 'one', 'two', ''],
  ['nothing of an empty text', 'one', '', ''],
  ['no half of a surrogate pair', 'x😀', 'x😁', 'x'],
  ['no letter that has an accent now', 'cafe.', 'cafe\u0301.', 'caf'],
  ['no half of a flag', '🇩🇪', '🇩🇰', ''],
  ['no part of a family', '👩\u200d👧', '👩\u200d👦', ''],
])('keeps %s', (_, shown, next, kept) => {
  expect(keptPrefix(shown, next)).toBe(kept)
})

test('looks only around the cut', () => {
  const long = 'x'.repeat(100_000)
  expect(keptPrefix(`${long}a`, `${long}b`)).toBe(long)
})
