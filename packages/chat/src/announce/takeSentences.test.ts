import { seededRandom } from '@streamside/test-support'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { takeSentences } from './takeSentences.ts'

const options = { locale: 'en', codeLabel: 'Code.' }
const TEXT =
  'It costs 3.14 today. Ask Dr. Who?\n\nThen “go on.” It is [a link. Really](https://a.b) here! 中文也可以。还有这句。 Last one'

afterEach(() => vi.unstubAllGlobals())

describe.each(['Intl.Segmenter', 'no Intl.Segmenter'])('with %s', (which) => {
  const setUp = () => {
    if (which !== 'Intl.Segmenter') vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
  }

  it('says all of a text once, however it arrives', () => {
    setUp()
    const whole = takeSentences(TEXT, { ...options, isWhole: true }).spoken
    const random = seededRandom(7)
    for (let run = 0; run < 50; run += 1) {
      let upTo = 0
      const spoken: string[] = []
      for (let end = 1; end < TEXT.length; end += 1 + Math.floor(random() * 12)) {
        const taken = takeSentences(TEXT.slice(upTo, end), { ...options, isWhole: false })
        upTo += taken.length
        if (taken.spoken !== '') spoken.push(taken.spoken)
      }
      spoken.push(takeSentences(TEXT.slice(upTo), { ...options, isWhole: true }).spoken)
      expect(spoken.join(' ').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''))
    }
  })

  it('does not take the half of a number or of a link for a sentence', () => {
    setUp()
    expect(takeSentences('It costs 3.', { ...options, isWhole: false }).spoken).toBe('')
    expect(takeSentences('See this. And [a link. Or', { ...options, isWhole: false }).spoken).toBe('See this.')
  })
})
