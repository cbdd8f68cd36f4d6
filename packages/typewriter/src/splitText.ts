/**
 * Without Intl.Segmenter (Firefox before 125): code points, with marks, joiners, variation selectors, skin tones,
 * tags, Hangul jamo and flags joined. Coarser than the standard only for conjuncts (a virama does not join the next
 * consonant) and prepended marks.
 */
const roughCluster =
  /\r\n|\p{RI}{2}|[\u1100-\u115f]*[\u1160-\u11a7]+[\u11a8-\u11ff]*\p{M}*|.(?:\u200d\p{Extended_Pictographic}|\u200c|\u200d|[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}])*/gsu

/** What a text is cut into: what a reader calls a character, or words and what stands between them. */
export type Granularity = 'grapheme' | 'word'

const segmenters: Partial<Record<Granularity, Intl.Segmenter>> = {}

/**
 * The parts of a text; joined they give it again. Without Intl.Segmenter, words are what stands between spaces.
 *
 * @example
 * splitText('👩‍🚀 né', 'grapheme') // ['👩‍🚀', ' ', 'n', 'é']
 */
export function splitText(text: string, granularity: Granularity): string[] {
  if (typeof Intl === 'object' && 'Segmenter' in Intl) {
    // Making a segmenter costs a thousand times using it: one of each kind is kept.
    segmenters[granularity] ??= new Intl.Segmenter(undefined, { granularity })
    return Array.from(segmenters[granularity].segment(text), ({ segment }) => segment)
  }
  return text.match(granularity === 'word' ? /\s+|\S+/g : roughCluster) ?? []
}
