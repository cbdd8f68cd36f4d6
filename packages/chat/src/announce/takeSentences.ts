import { plainOf } from '../text/plainOf.ts'

/** What can be said now, and how much of the text it took. */
export interface Sentences {
  readonly spoken: string
  readonly length: number
}

/**
 * The whole sentences at the start of text that still grows; with `isWhole` all of it. Code is not read out: its place
 * is named by `codeLabel`. A block of code that is still open waits, and all that follows it.
 */
export function takeSentences(
  text: string,
  { isWhole, locale, codeLabel }: { isWhole: boolean; locale: string | undefined; codeLabel: string },
): Sentences {
  const fences = [...text.matchAll(/^ {0,3}(?:`{3,}|~{3,})/gm)]
  const open = !isWhole && fences.length % 2 === 1 ? fences.at(-1)?.index : undefined
  const settled = open === undefined ? text : text.slice(0, open)
  const length = isWhole || open !== undefined ? settled.length : endOfSentences(settled, locale)
  return { spoken: speakable(settled.slice(0, length), codeLabel), length }
}

function speakable(text: string, codeLabel: string): string {
  const withoutCode = text.replace(
    /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm,
    codeLabel,
  )
  return plainOf(withoutCode)
    .replace(/[*_`#|\\\s]+/g, ' ')
    .trim()
}

/** Where the last sentence that is certainly complete ends. */
function endOfSentences(text: string, locale: string | undefined): number {
  // A link is one word, and one that is half there waits: its marks would be read out.
  const safe = text
    .replace(/\[[^\]\n]*\]\([^)\n]*\)/g, ({ length }) => 'x'.repeat(length))
    .replace(/!?\[[^\]\n]*(?:\](?:\([^)\n]*)?)?$/, '')
  if (!Intl.Segmenter) return lastEnd(safe)
  let end = 0
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(safe)) {
    // What follows may still belong to the last one, unless its end cannot be anything else.
    if (index + segment.length < safe.length || /[\n。！？]$/.test(segment)) end = index + segment.length
  }
  return end
}

/** Browsers without Intl.Segmenter: a mark of an end and a gap, or a Chinese one alone. */
function lastEnd(text: string): number {
  let end = 0
  for (const match of text.matchAll(/[.!?…]["'”’)]*\s+|[。！？]+|\n+/g)) end = match.index + match[0].length
  return end
}
