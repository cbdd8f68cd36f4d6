import type { Block } from './Block.ts'

/** So many lines make a piece of code: a browser lays a text out anew as a whole when it changes. */
export const CHUNK_LINES = 64

/** Adds a line to code or HTML; each line ends with a newline. */
export function appendChunkLine(block: Block, line: string): void {
  if (block.lineCount === CHUNK_LINES) {
    block.chunks.push(block.text)
    block.text = ''
    block.lineCount = 0
  }
  block.text += `${line}\n`
  block.lineCount += 1
}
