import { splitText } from './splitText.ts'

/** How far around a cut one looks for whole characters, in code units. */
const AROUND_UNITS = 64

/**
 * The beginning of `next` that `shown` shares, without a part of a character of `next`.
 *
 * @example
 * keptPrefix('a cat', 'a dog') // 'a '
 */
export function keptPrefix(shown: string, next: string): string {
  let same = 0
  while (same < shown.length && shown[same] === next[same]) same++
  let end = Math.max(0, same - AROUND_UNITS)
  for (const cluster of splitText(next.slice(end, same + AROUND_UNITS), 'grapheme')) {
    if (end + cluster.length > same) break
    end += cluster.length
  }
  return next.slice(0, end)
}
