import type { InlineNode } from './InlineNode.ts'

interface BlockBase {
  /** The same for one block for as long as it lives: a React key. */
  readonly key: number
}

/** One block. A block that can change no more keeps the very same object from update to update. */
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | CodeNode
  | HtmlNode
  | ThematicBreakNode
  | BlockquoteNode
  | ListNode
  | ListItemNode
  | TableNode
  | FootnoteDefinitionNode

export interface ParagraphNode extends BlockBase {
  readonly type: 'paragraph'
  readonly children: readonly InlineNode[]
}

export interface HeadingNode extends BlockBase {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: readonly InlineNode[]
}

/** A code block, fenced or indented. */
export interface CodeNode extends BlockBase {
  readonly type: 'code'
  /** The first word after the fence; undefined when there is none, or while it is being written. */
  readonly language: string | undefined
  /** All words after the fence. */
  readonly info: string
  /** The code in pieces of at most 64 lines; only the last piece changes. Joined they are the code. */
  readonly chunks: readonly string[]
  /** More lines may come. */
  readonly open: boolean
}

/** Raw HTML, shown as the text that it is. In pieces like {@link CodeNode}. */
export interface HtmlNode extends BlockBase {
  readonly type: 'html'
  readonly chunks: readonly string[]
}

export interface ThematicBreakNode extends BlockBase {
  readonly type: 'thematicBreak'
}

export interface BlockquoteNode extends BlockBase {
  readonly type: 'blockquote'
  /** Set by the alerts extension: `> [!NOTE]`. */
  readonly alert: AlertKind | undefined
  readonly children: readonly BlockNode[]
}

/** The five alerts of GitHub. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

export interface ListNode extends BlockBase {
  readonly type: 'list'
  readonly ordered: boolean
  /** The first number of an ordered list. */
  readonly start: number
  /** Blank lines stand between the items: they are set apart. */
  readonly loose: boolean
  readonly children: readonly ListItemNode[]
}

export interface ListItemNode extends BlockBase {
  readonly type: 'listItem'
  /** Of a task list: done or not; undefined for any other item. */
  readonly checked: boolean | undefined
  readonly children: readonly BlockNode[]
}

/** How a column of a table is aligned. */
export type ColumnAlign = 'left' | 'center' | 'right' | undefined

export interface TableNode extends BlockBase {
  readonly type: 'table'
  readonly align: readonly ColumnAlign[]
  readonly head: TableRow
  readonly rows: readonly TableRow[]
}

/** A row of a table, as many cells as the head has. */
export interface TableRow {
  readonly key: number
  readonly cells: readonly (readonly InlineNode[])[]
}

/** `[^label]: …` of the footnotes extension. */
export interface FootnoteDefinitionNode extends BlockBase {
  readonly type: 'footnoteDefinition'
  readonly label: string
  readonly children: readonly BlockNode[]
}
