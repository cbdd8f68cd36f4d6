import type { Block, BlockKind } from './Block.ts'
import type { LineCursor } from './createLineCursor.ts'
import type { FoundDefinition } from './parseDefinitions.ts'

/** What the rules of single kinds of blocks see of the parser. */
export interface BlockState {
  readonly cursor: LineCursor
  readonly footnotes: boolean
  readonly alerts: boolean
  /** The innermost open block. */
  tip: Block
  /** The last line has not ended: it may become another thing than it looks like. */
  partial: boolean
  lineNumber: number
  /** Every open block goes on in this line. */
  allMatched: boolean
  /** Closes the blocks that do not go on in this line. */
  closeUnmatched(): void
  /** Opens a block in the innermost open block that may hold it. */
  open(kind: BlockKind): Block
  close(block: Block): void
  define(found: FoundDefinition): void
  defineFootnote(label: string): void
}
