import { HtmlRenderer, Parser } from 'commonmark'
import { createIncrementalMarkdown } from '../createIncrementalMarkdown.ts'
import { normalizeHtml } from './normalizeHtml.ts'
import { randomMarkdown } from './randomMarkdown.ts'
import { toHtml } from './toHtml.ts'

/** What GFM and CJK emphasis read otherwise than CommonMark. */
const BEYOND = /[|~@中文「」，。]|https?:|www\.|\[[ xX]\]|:-|-:/
/**
 * What the reference implementation reads otherwise than the specification: it takes the half of an emoji for a letter,
 * and no tabs around addresses; of two definitions it prefers the one above a setext underline; and HTML in the description of an image, which it writes without escapes.
 */
const REFERENCE_ODD = /😀|\]:\s*\t|\([\s\S]*\t|\t\s*\n|!\[[\s\S]*<|\[a\]: [\s\S]*\[a\]: |\0/

/** Compares random documents; returns how many, and the first that differs. */
export function compareWithReference(random: () => number, rounds: number) {
  let compared = 0
  for (let round = 0; round < rounds; round++) {
    const text = randomMarkdown(random)
    if (BEYOND.test(text) || REFERENCE_ODD.test(text)) continue
    compared += 1
    // A definition above `---` leaves an empty paragraph behind in the reference.
    const theirs = normalizeHtml(new HtmlRenderer().render(new Parser().parse(text))).replace('<p></p>', '')
    const ours = normalizeHtml(toHtml(createIncrementalMarkdown().update(text, { done: true })))
    if (ours !== theirs) return { compared, difference: { text, ours, theirs } }
  }
  return { compared, difference: undefined }
}
