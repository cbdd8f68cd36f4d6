/**
 * Ends that ask for more text, because what they show alone is a different or a broken character:
 * half a surrogate pair · a zero width joiner · the first half of a flag · a virama or stacker, which joins the
 * next consonant · a prepended mark, which belongs to the next letter.
 *
 * Viramas and stackers: Indic_Syllabic_Category Virama and Invisible_Stacker. Prepended marks:
 * Grapheme_Cluster_Break=Prepend. Neither is a property that a JavaScript pattern knows, hence the lists.
 * [spec] https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules
 */
const incompleteEnd = new RegExp(
  '(?:[\\ud800-\\udbff\\u200d' +
    '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u1039\\u17d2\\u1a60\\u1b44\\u1bab\\ua806\\ua8c4\\ua9c0\\uaaf6' +
    '\\u{10a3f}\\u{11046}\\u{110b9}\\u{11133}\\u{111c0}\\u{11235}\\u{1134d}\\u{113d0}\\u{11442}\\u{114c2}\\u{115bf}\\u{1163f}\\u{116b6}\\u{11839}\\u{1193e}\\u{119e0}\\u{11a47}\\u{11a99}\\u{11c3f}\\u{11d45}\\u{11d97}\\u{11f42}' +
    '\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}\\u{113d1}\\u{1193f}\\u{11941}\\u{11a3a}\\u{11a84}-\\u{11a89}\\u{11d46}\\u{11f02}]' +
    '|(?:^|\\P{RI})(?:\\p{RI}{2})*\\p{RI})$',
  'u',
)

/**
 * Whether a text, taken from the start of a cluster, ends in a character that is incomplete by itself.
 *
 * @example
 * isIncompleteCluster('🇩') // true: the first half of a flag
 * isIncompleteCluster('e') // false, although an accent may still follow
 */
export function isIncompleteCluster(text: string): boolean {
  return incompleteEnd.test(text)
}
