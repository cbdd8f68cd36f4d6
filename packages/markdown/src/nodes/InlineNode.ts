/** What stands within a line. Nodes are never changed after they were handed out. */
export type InlineNode =
  | TextNode
  | CodeSpanNode
  | SpanNode
  | LinkNode
  | ImageNode
  | BreakNode
  | HtmlInlineNode
  | FootnoteReferenceNode

/** Words as they are to be shown: escapes and entities are resolved. */
export interface TextNode {
  readonly type: 'text'
  readonly text: string
}

/** `` `code` `` within a line. */
export interface CodeSpanNode {
  readonly type: 'codeSpan'
  readonly text: string
}

/** `*emphasis*`, `**strong**` and `~~deleted~~`. */
export interface SpanNode {
  readonly type: 'emphasis' | 'strong' | 'deleted'
  readonly children: readonly InlineNode[]
}

/** A link as it was written: no policy has looked at `url` yet. */
export interface LinkNode {
  readonly type: 'link'
  /** Undefined while the address is still being written. */
  readonly url: string | undefined
  readonly title: string | undefined
  readonly children: readonly InlineNode[]
}

/** An image as it was written: no policy has looked at `url` yet. */
export interface ImageNode {
  readonly type: 'image'
  readonly url: string
  readonly title: string | undefined
  readonly alt: string
}

/** A line end inside a paragraph; `hard` begins a new line on the screen too. */
export interface BreakNode {
  readonly type: 'break'
  readonly hard: boolean
}

/** A raw HTML tag. It is shown as the text that it is. */
export interface HtmlInlineNode {
  readonly type: 'htmlInline'
  readonly text: string
}

/** `[^label]` of the footnotes extension. */
export interface FootnoteReferenceNode {
  readonly type: 'footnoteReference'
  /** The label, normalised: the same as in the definition. */
  readonly label: string
}
