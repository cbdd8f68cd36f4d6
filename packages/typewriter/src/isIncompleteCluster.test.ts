import { expect, test } from 'vitest'
import { isIncompleteCluster } from './isIncompleteCluster.ts'

test.each([
  ['a joiner at the end', '👩\u200d'],
  ['half a flag', '🇩'],
  ['a Devanagari virama', 'क्'],
  ['a Tamil pulli', 'க்'],
  ['a Khmer stacker', 'ស្'],
  ['a virama outside the first plane', '\u{11013}\u{11046}'],
  ['an Arabic number sign, which is written before its digits', '\u0600'],
  ['a Malayalam dot reph', '\u0d4e'],
])('%s is incomplete', (_, text) => {
  expect(isIncompleteCluster(text)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['a letter, although an accent may follow', 'e'],
  ['an emoji, although a joiner may follow', '👩'],
  ['a flag', '🇩🇪'],
  ['a flag with tags', '🏴\u{e0067}\u{e0062}\u{e007f}'],
  ['a consonant after a virama', 'क्ष'],
  ['a Tamil vowel sign', 'நி'],
  ['a Thai vowel sign', 'กำ'],
  ['a line break', '\r\n'],
])('%s is complete', (_, text) => {
  expect(isIncompleteCluster(text)).toBe(false)
})
