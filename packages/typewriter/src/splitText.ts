/**
 * Without Intl.Segmenter (Firefox before 125): code points, with marks, skin tones, tags, Hangul vowels and finals, what
 * a joiner joins, and the halves of flags together. Conjuncts and prepended signs are cut, which the standard joins.
 */
const roughCluster =
  /\r\n|\p{RI}{2}|.(?:\u200d\p{ExtPict}|[\p{M}\p{EMod}\u0e33\u0eb3\u1160-\u11ff\u{e0020}-\u{e007f}]|\u200c|\u200d)*/gsu

/** What a text is cut into: what a reader calls a character, or a word with its end at the end of a character. */
export type Granularity = 'grapheme' | 'word'

// Making a segmenter costs a thousand times using it: one of each kind is kept.
const segmenters: Partial<Record<Granularity, Intl.Segmenter>> = {}

function segment(text: string, granularity: Granularity): Intl.Segments {
  segmenters[granularity] ??= new Intl.Segmenter(undefined, { granularity })
  return segmenters[granularity].segment(text)
}

/**
 * The parts of a text; joined they give it again. Without Intl.Segmenter a word is a character.
 *
 * @example
 * splitText('👩‍🚀 né', 'grapheme') // ['👩‍🚀', ' ', 'n', 'é']
 */
export function splitText(text: string, granularity: Granularity): string[] {
  if (!globalThis.Intl?.Segmenter) return text.match(roughCluster) ?? []
  const parts: string[] = []
  const words = granularity === 'word' ? segment(text, 'word') : undefined
  for (const { segment: cluster, index } of segment(text, 'grapheme')) {
    if (!words || words.containing(index)?.index === index) parts.push(cluster)
    else parts.push((parts.pop() ?? '') + cluster)
  }
  return parts
}
