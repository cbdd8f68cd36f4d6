import { describe, expect, it } from 'vitest'
import { pageLines } from './pageLines.ts'
import { unwrapLines } from './unwrapLines.ts'

const unwrap = (markdown: string) => unwrapLines(pageLines(markdown)).join('\n')

describe('unwrapLines', () => {
  it.each([
    ['a paragraph', 'one\ntwo\nthree', 'one two three'],
    ['Chinese without a space', '第一行,\n第二行\nand English', '第一行,第二行 and English'],
    ['two paragraphs, each for itself', 'a\nb\n\nc\nd', 'a b\n\nc d'],
    ['not code', '```\na\nb\n```\nc\nd', '```\na\nb\n```\nc d'],
    ['not indented code', 'x\n\n    a\n    b', 'x\n\n    a\n    b'],
    [
      'not lists and what belongs to an item',
      '- a\n- b\n  more\n  and more\n\nc\nd',
      '- a\n- b\n  more\n  and more\n\nc d',
    ],
    ['not numbered lists', '1. a\n2. b', '1. a\n2. b'],
    ['not tables', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['not quotes', '> a\n> b', '> a\n> b'],
    ['not hard breaks', 'a  \nb\\\nc', 'a  \nb\\\nc'],
    ['a paragraph before a list', 'a\nb:\n- c\n- d', 'a b:\n- c\n- d'],
  ])('joins the lines of %s', (_, markdown, unwrapped) => {
    expect(unwrap(markdown)).toBe(unwrapped)
  })
})
