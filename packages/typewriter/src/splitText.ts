/**
 * Without Intl.Segmenter (Firefox before 125): code points, with marks, format signs (joiners, tags), skin tones, Hangul
 * vowels and finals, what a joiner joins, and the halves of flags together. Conjuncts and prepended signs are cut, which
 * the standard joins.
 */
const roughCluster = /\r\n|\p{RI}{2}|.(?:\u200d\p{ExtPict}|[\p{M}\p{Cf}\p{EMod}\u0e33\u0eb3\u1160-\u11ff])*/gsu

/** What a text is cut into: what a reader calls a character, or a word with its end at the end of a character. */
export type Granularity = 'grapheme' | 'word'

// Making a segmenter costs a thousand times using it: one of each kind is kept.
const segmenters: Partial<Record<Granularity, Intl.Segmenter>> = {}

function segment(text: string, granularity: Granularity): Intl.Segments {
  segmenters[granularity] ??= new Intl.Segmenter([], { granularity })
  return segmenters[granularity].segment(text)
}

/**
 * The parts of a text; joined they give it again. Without Intl.Segmenter a word is a character.
 *
 * @example
 * splitText('👩‍🚀 né') // ['👩‍🚀', ' ', 'n', 'é']
 */
export function splitText(text: string, unit?: Granularity): string[] {
  if (!Intl.Segmenter) return text.match(roughCluster) ?? []
  const words = unit === 'word' && segment(text, unit)
  const parts: string[] = []
  for (const { segment: cluster, index } of segment(text, 'grapheme')) {
    parts.push((words && words.containing(index)?.index !== index ? parts.pop() : '') + cluster)
  }
  return parts
}
