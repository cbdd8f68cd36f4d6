/** What shown alone is broken or another character: a joiner or prepended sign, a dot reph, the first half of a flag. */
const incomplete = /(?:(?!\u{e007f})\p{Cf}|\u0d4e|^\p{RI})$/u

/**
 * Whether a character is incomplete by itself: it is shown only with more text or at the end.
 * [spec] https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules
 *
 * @example
 * isIncompleteCluster('🇩') // true: the first half of a flag
 * isIncompleteCluster('e') // false, although an accent may still follow
 */
export function isIncompleteCluster(cluster: string): boolean {
  const last = [...cluster].pop()
  // A virama, a killer or a stacker of any script: the marks of the combining class 9. No pattern knows that class, but
  // normalising sorts marks by it: the voicing mark (8) goes before them, the Hebrew point (10) behind.
  return incomplete.test(cluster) || `\u05b0${last}\u3099`.normalize('NFD') === `\u3099${last}\u05b0`
}
