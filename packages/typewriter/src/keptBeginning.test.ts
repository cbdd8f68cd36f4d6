import { expect, test, vi } from 'vitest'
import { setUp } from './testing/setUp.ts'

/** What stays shown of an old text at the moment when a new one takes its place. */
function keptOf(shown: string, next: string): string {
  const { typewriter } = setUp()
  typewriter.reset(shown, true)
  typewriter.update(next)
  // Nothing more is shown than what stayed, but told of with the pause.
  typewriter.pause()
  return typewriter.getSnapshot().text
}

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
  expect(keptOf(shown, next)).toBe(kept)
})

test('looks only around the cut', () => {
  const long = 'x'.repeat(100_000)
  const spy = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  expect(keptOf(`${long}a`, `${long}b`)).toBe(long)
  expect(spy.mock.calls.reduce((sum, [text]) => sum + text.length, 0)).toBeLessThan(2000)
  spy.mockRestore()
})
