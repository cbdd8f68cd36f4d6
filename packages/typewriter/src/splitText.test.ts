import { afterEach, describe, expect, test, vi } from 'vitest'
import { splitText } from './splitText.ts'
import { emoji, scripts } from './testing/corpus.ts'

const withoutSegmenter = () => vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
afterEach(() => vi.unstubAllGlobals())

test.each(Object.entries(scripts))('the characters and the words of %s give the text again', (_, text) => {
  expect(splitText(text, 'grapheme').join('')).toBe(text)
  expect(splitText(text, 'word').join('')).toBe(text)
  withoutSegmenter()
  expect(splitText(text, 'grapheme').join('')).toBe(text)
  expect(splitText(text, 'word').join('')).toBe(text)
})

describe('without Intl.Segmenter', () => {
  test('every recommended emoji is one character', () => {
    withoutSegmenter()
    expect(emoji.filter((sequence) => splitText(sequence, 'grapheme').length !== 1)).toEqual([])
  })

  test.each(['thai', 'koreanSyllables', 'koreanJamo', 'arabic', 'hebrew', 'latinMarks', 'cjk', 'tamil'])(
    'no character of %s is cut',
    (name) => {
      const text = scripts[name] ?? ''
      const ends = (parts: string[]) => parts.map((_, at) => parts.slice(0, at + 1).join('').length)
      const allowed = new Set(ends(splitText(text, 'grapheme')))
      withoutSegmenter()
      // Known and said in the README: prepended marks and conjuncts are coarser in the standard.
      const known = new Set([text.indexOf('\u0600') + 1, text.indexOf('க்ஷ') + 2, text.indexOf('ஸ்ர') + 2])
      const cuts = ends(splitText(text, 'grapheme')).filter((end) => !allowed.has(end) && !known.has(end))
      expect(cuts).toEqual([])
    },
  )

  test('a word is a character', () => {
    withoutSegmenter()
    expect(splitText('no é', 'word')).toEqual(['n', 'o', ' ', 'é'])
  })
})

test('a word ends where a character ends, with Intl.Segmenter', () => {
  expect(splitText('Say this, now', 'word')).toEqual(['Say', ' ', 'this', ',', ' ', 'now'])
  expect(splitText('ខ្មែរ', 'word')).toEqual(['ខ្មែរ'])
})
