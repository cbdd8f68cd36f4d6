/** A block is closed at the first line end after this many characters: few enough for a cheap layout. */
const BLOCK_CHARS = 2000
/** Or after this many lines. */
const BLOCK_LINES = 64

/** Growing text as blocks, of which only the last one changes. */
export interface TextBlocks {
  /** The blocks of this text; joined by newlines they are the text. The same array when the text is the same. */
  update(text: string): readonly string[]
}

/**
 * Cuts growing text at line ends. A browser lays out a text node as a whole whenever it changes, so one node of 100 kB
 * would cost more with each token; blocks that are closed are never touched again.
 */
export function createTextBlocks(): TextBlocks {
  let text = ''
  let blocks: readonly string[] = []
  let openFrom = 0

  return {
    update(next) {
      if (next === text) return blocks
      // Not `startsWith`, which looks at each character: this compares memory, a fifteenth of the time.
      const grew = next.slice(0, text.length) === text
      const closed = grew ? blocks.slice(0, -1) : []
      if (!grew) openFrom = 0
      text = next
      for (let end = blockEnd(text, openFrom); end !== -1; end = blockEnd(text, openFrom)) {
        closed.push(text.slice(openFrom, end))
        openFrom = end + 1
      }
      blocks = [...closed, text.slice(openFrom)]
      return blocks
    },
  }
}

/** Where the block that begins at `from` ends: at a newline, or -1 while it is open. */
function blockEnd(text: string, from: number): number {
  let lines = 0
  for (let end = text.indexOf('\n', from); end !== -1; end = text.indexOf('\n', end + 1)) {
    lines += 1
    // The last newline of all stays open: what follows may be nothing.
    if (end + 1 < text.length && (end - from >= BLOCK_CHARS || lines >= BLOCK_LINES)) return end
  }
  return -1
}
