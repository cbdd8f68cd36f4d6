import { type Block, markChanged } from './Block.ts'
import type { BlockParser } from './createBlockParser.ts'

/**
 * Lets `look` read lines that may change, and takes everything back. Only the open blocks can have been touched, so only
 * they are copied: as many as the text is deep, not as many as it is long.
 */
export function speculate(parser: BlockParser, look: () => void): void {
  const mark = parser.mark()
  const saved = openBlocks(mark.tip).map((block) => ({
    block,
    fields: { ...block },
    children: block.children.length,
    chunks: block.chunks.length,
    rows: block.rowTexts.length,
    lastChild: block.children.at(-1),
  }))
  look()
  for (const { block, fields, children, chunks, rows, lastChild } of saved) {
    Object.assign(block, fields)
    block.children.length = children
    if (lastChild) block.children[children - 1] = lastChild
    block.chunks.length = chunks
    block.rowTexts.length = rows
    block.rows.length = Math.min(block.rows.length, rows)
  }
  markChanged(mark.tip)
  parser.reset(mark)
}

function openBlocks(tip: Block): Block[] {
  const blocks: Block[] = []
  for (let block: Block | undefined = tip; block; block = block.parent) blocks.push(block)
  return blocks
}
