import { describe, expect, it } from 'vitest'
import { cutMarkdown } from './cutMarkdown.ts'

describe('cutMarkdown', () => {
  it.each([
    ['all of a short text', 'one\n\ntwo', 100, 'one\n\ntwo'],
    ['whole paragraphs', 'one\n\ntwo two\n\nthree', 8, 'one'],
    ['the first paragraph however long', 'a long one\n\ntwo', 3, 'a long one'],
    ['a code block whole or not at all', 'one\n\n```\na\n\nb\n```\n\ntwo', 16, 'one\n\n```\na\n\nb\n```'],
    ['no introduction to what is cut off', 'one\n\nas follows:\n\n- item item item', 20, 'one'],
  ])('keeps %s', (_, markdown, maxLength, kept) => {
    expect(cutMarkdown(markdown, maxLength)).toBe(kept)
  })
})
