'use client'

export type { CodeHighlight, CodeHighlighter, CodeToken } from './CodeHighlighter.ts'
export {
  createIncrementalMarkdown,
  type IncrementalMarkdown,
  type IncrementalMarkdownOptions,
} from './createIncrementalMarkdown.ts'
export { alerts, footnotes, type MarkdownExtension } from './MarkdownExtension.ts'
export type { BlockNode } from './nodes/BlockNode.ts'
export type { InlineNode } from './nodes/InlineNode.ts'
export type { MarkdownComponentProps, MarkdownComponents, MarkdownTag } from './react/MarkdownComponents.ts'
export { englishLabels, type MarkdownLabels } from './react/MarkdownLabels.ts'
export { StreamingMarkdown, type StreamingMarkdownProps } from './react/StreamingMarkdown.tsx'
export type { UrlPolicy } from './url/UrlPolicy.ts'
