import type { Framing } from './Framing.ts'

const LF = 10
const CR = 13
const COLON = 58

/**
 * Finds where events end in bytes that come in chunks: after the blank line of a block that holds a field (or, with
 * `countsComments`, anything), or after each line of NDJSON that holds something. Calls `onEnd` with the offset behind
 * it; a true result ends the search in this chunk.
 */
export function createEventCounter(
  framing: Framing,
  { countsComments = false }: { countsComments?: boolean } = {},
): (bytes: Uint8Array, onEnd: (offset: number) => boolean) => void {
  let isLineStart = true
  let hasField = false
  let afterCr = false

  return (bytes, onEnd) => {
    for (const [at, byte] of bytes.entries()) {
      const isSecondHalf = byte === LF && afterCr
      afterCr = byte === CR
      if (isSecondHalf) continue
      if (byte !== LF && byte !== CR) {
        // [spec] html.spec.whatwg.org §9.2.6: a line that begins with a colon is a comment.
        if (isLineStart && (byte !== COLON || countsComments)) hasField = true
        isLineStart = false
        continue
      }
      const isEnd = hasField && (isLineStart || framing === 'ndjson')
      isLineStart = true
      if (!isEnd) continue
      hasField = false
      if (onEnd(at + 1)) return
    }
  }
}
