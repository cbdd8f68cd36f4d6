import { tests } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { misses } from './testing/commonmarkMisses.ts'
import { toHtml } from './testing/toHtml.ts'

const whole = (markdown: string) => toHtml(createIncrementalMarkdown().update(markdown, { done: true }))

/** Between blocks of one item the reference writes line ends that mean nothing. */
const normalize = (html: string) =>
  html
    .replace(/\n+(<\/?(?:ul|ol|li|p|blockquote|pre|h\d|hr)\b)/g, '$1')
    .replace(/(<\/?(?:ul|ol|li|blockquote|p)[^>]*>)\n+/g, '$1')
    .trimEnd()

describe('the examples of CommonMark 0.31', () => {
  it.each(tests.map(({ number, section, markdown, html }) => ({ number, section, markdown, html })))(
    'renders example $number ($section) as the reference does',
    ({ number, markdown, html }) => {
      const ours = normalize(whole(markdown.replaceAll('→', '\t')))
      const theirs = normalize(html.replaceAll('→', '\t'))
      if (number in misses) expect(ours).not.toBe(theirs)
      else expect(ours).toBe(theirs)
    },
  )
})
