import { tests } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { misses } from './testing/commonmarkMisses.ts'
import { normalizeHtml } from './testing/normalizeHtml.ts'
import { toHtml } from './testing/toHtml.ts'

const whole = (markdown: string) => toHtml(createIncrementalMarkdown().update(markdown, { done: true }))

describe('the examples of CommonMark 0.31', () => {
  it.each(tests.map(({ number, section, markdown, html }) => ({ number, section, markdown, html })))(
    'renders example $number ($section) as the reference does',
    ({ number, markdown, html }) => {
      const ours = normalizeHtml(whole(markdown.replaceAll('→', '\t')))
      const theirs = normalizeHtml(html.replaceAll('→', '\t'))
      if (number in misses) expect(ours).not.toBe(theirs)
      else expect(ours).toBe(theirs)
    },
  )
})
