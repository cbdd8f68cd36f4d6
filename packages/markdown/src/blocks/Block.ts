import type { AlertKind, BlockNode, ColumnAlign, TableRow } from '../nodes/BlockNode.ts'

/** What a block is. */
export type BlockKind =
  | 'document'
  | 'blockquote'
  | 'list'
  | 'item'
  | 'footnote'
  | 'paragraph'
  | 'heading'
  | 'fence'
  | 'indented'
  | 'html'
  | 'rule'
  | 'table'

/** How the markers of a list look: items of one list look alike. */
export interface ListMarker {
  ordered: boolean
  /** `-`, `+`, `*`, `.` or `)`. */
  char: string
  start: number
}

/**
 * A block while it is being written. Only the blocks on the way from the document to its open end ever change, and only
 * in scalar fields and at the end of arrays: that is what makes `createCheckpoint` cheap.
 */
export interface Block {
  kind: BlockKind
  key: number
  parent: Block | undefined
  /** How many blocks stand around it. */
  depth: number
  open: boolean
  children: Block[]
  /** The last line, counted from 0, that belongs to it. */
  endLine: number
  startLine: number
  /** The last line of link definitions that stood in it, or -1: they leave no block behind, but the lines count. */
  definitionsEnd: number
  /** Paragraph and heading: the text. Code and HTML: the lines of the last chunk. */
  text: string
  /** Code and HTML: the full chunks. */
  chunks: string[]
  /** Lines in `text`, for code and HTML. */
  lineCount: number
  /** Blank lines of indented code that count only if more code follows. */
  blankLines: string
  level: number
  /** Fence: its character, length, indentation, and the words after it. */
  fenceChar: string
  fenceLength: number
  fenceIndent: number
  info: string
  /** Heading and fence: the line that began it has not ended. Table: its last row has not ended. */
  lineOpen: boolean
  /** HTML: which of the seven conditions ends it. */
  htmlKind: number
  /** List and item. */
  marker: ListMarker | undefined
  loose: boolean
  /** Item: how far its content stands in. */
  contentIndent: number
  checked: boolean | undefined
  alert: AlertKind | undefined
  /** Footnote. */
  label: string
  align: ColumnAlign[]
  head: string[]
  /** Table: the text of each row, and what was made of it. */
  rowTexts: string[]
  rows: TableRow[]
  headRow: TableRow | undefined
  /** What was made of it, until it changes. */
  node: BlockNode | undefined
}

/** A new open block, to be added to `parent`. */
export function createBlock(kind: BlockKind, key: number, parent: Block | undefined, line: number): Block {
  return {
    kind,
    key,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    open: true,
    children: [],
    startLine: line,
    definitionsEnd: -1,
    endLine: line,
    text: '',
    chunks: [],
    lineCount: 0,
    blankLines: '',
    level: 0,
    fenceChar: '',
    fenceLength: 0,
    fenceIndent: 0,
    info: '',
    lineOpen: false,
    htmlKind: 0,
    marker: undefined,
    loose: false,
    contentIndent: 0,
    checked: undefined,
    alert: undefined,
    label: '',
    align: [],
    head: [],
    rowTexts: [],
    rows: [],
    headRow: undefined,
    node: undefined,
  }
}

/** Forgets what was made of a block and of all that hold it. */
export function markChanged(block: Block): void {
  for (let at: Block | undefined = block; at; at = at.parent) at.node = undefined
}

/** The last line of a block or of what it holds. */
export function endLineOf(block: Block): number {
  const last = block.children.at(-1)
  return last ? Math.max(block.kind === 'blockquote' ? block.endLine : 0, endLineOf(last)) : block.endLine
}

/** Whether blocks may stand in it. */
export function isContainer({ kind }: Block): boolean {
  return kind === 'document' || kind === 'blockquote' || kind === 'list' || kind === 'item' || kind === 'footnote'
}
