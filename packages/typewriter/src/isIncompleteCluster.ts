/** What shown alone is broken or another character: a joiner or prepended sign, a dot reph, the first half of a flag. */
const incompleteEnd = /(?:(?!\u{e007f})\p{Cf}|\u0d4e|(?:^|\P{RI})(?:\p{RI}{2})*\p{RI})$/u

/**
 * Whether a text ends in a virama, a killer or a stacker of any script: the marks of the combining class 9. No pattern
 * knows that class, but normalising sorts marks by it: the voicing mark (8) goes before them, the Hebrew point (10)
 * behind.
 */
function endsInVirama(text: string): boolean {
  const last = [...text.slice(-2)].pop() ?? ''
  return last !== '' && `\u05b0${last}\u3099`.normalize('NFD') === `\u3099${last}\u05b0`
}

/**
 * Whether a text, taken from the start of a character, ends in one that is incomplete by itself: it is shown only with
 * more text or at the end. (Half a surrogate pair is not asked about: the queue keeps it uncut.)
 * [spec] https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules
 *
 * @example
 * isIncompleteCluster('🇩') // true: the first half of a flag
 * isIncompleteCluster('e') // false, although an accent may still follow
 */
export function isIncompleteCluster(text: string): boolean {
  return incompleteEnd.test(text) || endsInVirama(text)
}
