import { createIncrementalMarkdown, type IncrementalMarkdownOptions } from '../createIncrementalMarkdown.ts'
import type { BlockNode } from '../nodes/BlockNode.ts'

/** Feeds a text in pieces of the sizes that `size` gives, and returns the blocks at the end. */
export function streamInPieces(
  text: string,
  size: () => number,
  options?: IncrementalMarkdownOptions,
): readonly BlockNode[] {
  const incremental = createIncrementalMarkdown(options)
  for (let end = size(); end < text.length; end += size()) incremental.update(text.slice(0, end))
  return incremental.update(text, { done: true })
}
