import { seededRandom } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { alerts, footnotes } from './MarkdownExtension.ts'
import { compareWithReference } from './testing/compareWithReference.ts'
import { corpus } from './testing/corpus.ts'
import { longTexts } from './testing/longTexts.ts'
import { randomMarkdown } from './testing/randomMarkdown.ts'
import { streamInPieces } from './testing/streamInPieces.ts'
import { visibleText } from './testing/visibleText.ts'
import { withoutKeys } from './testing/withoutKeys.ts'

const extensions = [footnotes, alerts]
const json = (value: unknown) => JSON.stringify(withoutKeys(value as never))
const whole = (text: string) => json(createIncrementalMarkdown({ extensions }).update(text, { done: true }))

describe('streamed equals rendered at once', () => {
  it.each([...corpus, ...longTexts])('for $name, in 10,000 random splits', ({ text }) => {
    const random = seededRandom(text.length)
    const expected = whole(text)
    for (let round = 0; round < 10_000; round++) {
      const most = 1 + Math.floor(random() * 200)
      expect(json(streamInPieces(text, () => 1 + Math.floor(random() * most), { extensions }))).toBe(expected)
    }
  })

  it('for 200,000 random documents', () => {
    const random = seededRandom(23)
    for (let round = 0; round < 200_000; round++) {
      const text = randomMarkdown(random)
      const streamed = json(streamInPieces(text, () => 1 + Math.floor(random() * 6), { extensions }))
      if (streamed !== whole(text)) expect(streamed, JSON.stringify(text)).toBe(whole(text))
    }
  })
})

it.each(longTexts)('never shows the mark of what closes later, character by character, in $name', ({ text }) => {
  const end = visibleText(createIncrementalMarkdown({ extensions }).update(text, { done: true }))
  const incremental = createIncrementalMarkdown({ extensions })
  for (let at = 1; at <= text.length; at++) {
    const seen = visibleText(incremental.update(text.slice(0, at)))
    if (!end.startsWith(seen)) expect(`${text.slice(0, at)} ⇒ ${seen}`).toBe(`a beginning of ${end}`)
  }
})

it('reads 250,000 random documents as the reference implementation does', () => {
  const { compared, difference } = compareWithReference(seededRandom(29), 2_500_000)
  expect(difference).toBeUndefined()
  expect(compared).toBeGreaterThan(150_000)
})
