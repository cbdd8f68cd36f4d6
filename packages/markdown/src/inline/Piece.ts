import type { InlineNode } from '../nodes/InlineNode.ts'
import type { Flanking } from './flanking.ts'

/** A run of `*`, `_` or `~` of which it is not known yet what it does. */
export interface Delimiter extends Flanking {
  type: 'delimiter'
  char: string
  /** What is left of the run. */
  count: number
  /** How long it was. */
  length: number
}

/** `[` or `![`, until its `]` is found. */
export interface Bracket {
  type: 'bracket'
  image: boolean
  /** Where the text after it begins. */
  from: number
  /** A link cannot hold a link: brackets before one are dead. */
  active: boolean
}

/** What the first pass finds, in order. */
export type Piece = InlineNode | Delimiter | Bracket
