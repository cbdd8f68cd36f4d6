import { expect, it } from 'vitest'
import { createIncrementalMarkdown } from '../createIncrementalMarkdown.ts'
import { footnotes } from '../MarkdownExtension.ts'
import { createFootnoteFinder } from './createFootnoteFinder.ts'

const TEXT = 'a[^1]\n\n[^1]: one\n\n> [^2]: two\n\nb\n\n- c\n\n  [^3]: three\n\nd\n\n[^4]: four\n\n    [^5]: five\n'

it('finds footnotes in every block, however the text grows or changes', () => {
  const find = createFootnoteFinder()
  const markdown = createIncrementalMarkdown({ extensions: [footnotes] })
  const labels = (text: string, done = false) => find(markdown.update(text, { done })).map(({ label }) => label)
  for (let end = 1; end <= TEXT.length; end++) {
    expect(labels(TEXT.slice(0, end))).toEqual(
      createFootnoteFinder()(markdown.update(TEXT.slice(0, end))).map(({ label }) => label),
    )
  }
  expect(labels(TEXT, true)).toEqual(['1', '2', '3', '4', '5'])
  expect(labels(TEXT.slice(0, 20))).toEqual(['1'])
  expect(labels('')).toEqual([])
})

it('gives the same array as long as no footnote is another', () => {
  const find = createFootnoteFinder()
  const markdown = createIncrementalMarkdown({ extensions: [footnotes] })
  const before = find(markdown.update('[^1]: one\n\na\n\nb'))
  expect(find(markdown.update('[^1]: one\n\na\n\nb c\n\nd'))).toBe(before)
  expect(find(markdown.update('[^1]: one\n\na\n\nb c\n\nd\n\n[^2]: t'))).not.toBe(before)
})
