export {
  createIncrementalMarkdown,
  type IncrementalMarkdown,
  type IncrementalMarkdownOptions,
} from './createIncrementalMarkdown.ts'
export { alerts, footnotes, type MarkdownExtension } from './MarkdownExtension.ts'
export type {
  AlertKind,
  BlockNode,
  BlockquoteNode,
  CodeNode,
  ColumnAlign,
  FootnoteDefinitionNode,
  HeadingNode,
  HtmlNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  TableNode,
  TableRow,
  ThematicBreakNode,
} from './nodes/BlockNode.ts'
export type {
  BreakNode,
  CodeSpanNode,
  FootnoteReferenceNode,
  HtmlInlineNode,
  ImageNode,
  InlineNode,
  LinkNode,
  SpanNode,
  TextNode,
} from './nodes/InlineNode.ts'
export type { WorkCount } from './WorkCount.ts'
