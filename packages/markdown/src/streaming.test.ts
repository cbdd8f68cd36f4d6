import { seededRandom } from '@streamside/test-support'
import { tests } from 'commonmark-spec'
import { describe, expect, it, vi } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { alerts, footnotes } from './MarkdownExtension.ts'
import { corpus } from './testing/corpus.ts'
import { longTexts } from './testing/longTexts.ts'
import { randomMarkdown } from './testing/randomMarkdown.ts'
import { streamInPieces } from './testing/streamInPieces.ts'
import { withoutKeys } from './testing/withoutKeys.ts'

// Far beyond what it takes, also on a machine that does ten other things.
vi.setConfig({ testTimeout: 60_000 })

const extensions = [footnotes, alerts]
const whole = (text: string) => withoutKeys(createIncrementalMarkdown({ extensions }).update(text, { done: true }))

describe('streamed in any split equals rendered at once', () => {
  it('for each example of CommonMark, character by character', () => {
    for (const { markdown } of tests) {
      const text = markdown.replaceAll('→', '\t')
      expect(withoutKeys(streamInPieces(text, () => 1, { extensions })), text).toEqual(whole(text))
    }
  })

  it('for each example of CommonMark, cut in two at every place', () => {
    for (const { markdown } of tests) {
      const text = markdown.replaceAll('→', '\t')
      const expected = JSON.stringify(whole(text))
      for (let cut = 1; cut < text.length; cut++) {
        const incremental = createIncrementalMarkdown({ extensions })
        incremental.update(text.slice(0, cut))
        const blocks = incremental.update(text, { done: true })
        if (JSON.stringify(withoutKeys(blocks)) !== expected)
          expect(withoutKeys(blocks), `${text} cut at ${cut}`).toEqual(whole(text))
      }
    }
  })

  it.each(corpus)('for $name, in 40 random splits', ({ name, text }) => {
    const random = seededRandom(name.length)
    for (let round = 0; round < 40; round++) {
      const most = 1 + Math.floor(random() * 60)
      expect(withoutKeys(streamInPieces(text, () => 1 + Math.floor(random() * most), { extensions }))).toEqual(
        whole(text),
      )
    }
  })

  it.each(longTexts)('for the whole of $name, in 5 random splits', ({ name, text }) => {
    const random = seededRandom(name.length)
    const expected = JSON.stringify(whole(text))
    for (let round = 0; round < 5; round++) {
      const streamed = streamInPieces(text, () => 1 + Math.floor(random() * 60), { extensions })
      expect(JSON.stringify(withoutKeys(streamed))).toBe(expected)
    }
  })

  it('for 1,500 random documents', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 1500; round++) {
      const text = randomMarkdown(random)
      const blocks = streamInPieces(text, () => 1 + Math.floor(random() * 6), { extensions })
      expect(withoutKeys(blocks), JSON.stringify(text)).toEqual(whole(text))
    }
  })

  it('for CRLF, also cut between its two halves', () => {
    const text = '# a\r\n\r\n- b\r\n- c\r\rd\r\n'
    const expected = whole(text.replace(/\r\n?/g, '\n'))
    expect(withoutKeys(streamInPieces(text, () => 1, { extensions }))).toEqual(expected)
    expect(whole(text)).toEqual(expected)
  })
})

describe('a text that does not extend the last one', () => {
  it('gives what it would give at once, whatever stood there before', () => {
    const random = seededRandom(11)
    const incremental = createIncrementalMarkdown({ extensions })
    let text = ''
    for (let round = 0; round < 1500; round++) {
      text = text.slice(0, Math.floor(random() * text.length)) + randomMarkdown(random).slice(0, 200)
      const blocks = incremental.update(text, { done: random() < 0.5 })
      if (round % 5 === 0) incremental.update(text.slice(0, -3))
      expect(withoutKeys(incremental.update(text, { done: true })), JSON.stringify(text)).toEqual(whole(text))
      expect(blocks).toBeDefined()
    }
  })

  it('keeps the very same blocks before the difference', () => {
    const incremental = createIncrementalMarkdown()
    const before = incremental.update('# a\n\nb\n\nc\n\nd')
    const after = incremental.update('# a\n\nb\n\nc and more\n\nd')
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after[0]).toBe(before[0])
    expect(after[1]).toBe(before[1])
  })
})

describe('a block that can change no more', () => {
  it.each(corpus)('is the very same object in every later answer, in $name', ({ text }) => {
    const incremental = createIncrementalMarkdown({ extensions })
    const seen = new Map<number, object>()
    for (let end = 1; end <= text.length; end++) {
      const blocks = incremental.update(text.slice(0, end))
      // All but the last two: a block is closed by the next one, whose first line has to be complete.
      for (const block of blocks.slice(0, -2)) {
        const known = seen.get(block.key)
        if (known) expect(block).toBe(known)
        seen.set(block.key, block)
      }
    }
    expect(seen.size).toBeGreaterThan(2)
  })

  it('is made anew only if a label in it gets a meaning later', () => {
    const incremental = createIncrementalMarkdown()
    const text = 'see [this]\n\nand that\n\n- [that][this]\n\nend\n\n'
    const before = incremental.update(text)
    const after = incremental.update(`${text}[this]: /url\n\n`)
    expect(after[0]).not.toBe(before[0])
    expect(after[0]).toMatchObject({ children: [{ text: 'see ' }, { type: 'link', url: '/url' }] })
    expect(after[1]).toBe(before[1])
    expect(after[2]).not.toBe(before[2])
    expect(after[3]).toBe(before[3])
  })

  it('gives the same array for the same text', () => {
    const incremental = createIncrementalMarkdown()
    expect(incremental.update('a *b')).toBe(incremental.update('a *b'))
  })
})
