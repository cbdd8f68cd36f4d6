import type { LinkDefinitions } from './LinkDefinitions.ts'
import type { Piece } from './Piece.ts'

/** What the text of a block is read with. */
export interface InlineContext {
  definitions: LinkDefinitions
  /** `[^label]` is a reference to a footnote. */
  footnotes: boolean
  /** More text may follow. */
  open: boolean
}

/** The first pass over a text: everything but the pairing of delimiter runs. */
export interface InlineScanner {
  readonly text: string
  readonly context: InlineContext
  pieces: Piece[]
  /** Places in `pieces` of brackets that wait for their end. */
  brackets: number[]
  at: number
  /** Reads on; false at the end. */
  step(): boolean
  /** The pieces, when `step` has come to the end. */
  finish(): readonly Piece[]
}
