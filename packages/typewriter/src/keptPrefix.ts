import { splitText } from './splitText.ts'

/** How far around a cut one looks for whole characters, in code units. */
const AROUND_UNITS = 64

/**
 * How much of `shown`, in code units, also begins `next`: a count that does not end inside a character of `next`.
 *
 * @example
 * keptPrefix('a cat', 'a dog') // 2
 */
export function keptPrefix(shown: string, next: string): number {
  let same = 0
  while (same < shown.length && shown[same] === next[same]) same++
  const from = Math.max(0, same - AROUND_UNITS)
  let end = from
  for (const cluster of splitText(next.slice(from, same + AROUND_UNITS), 'grapheme')) {
    if (end + cluster.length > same) break
    end += cluster.length
  }
  return end
}
