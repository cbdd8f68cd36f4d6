import type { InlineNode } from '../nodes/InlineNode.ts'
import { linkEmails } from './autolinks.ts'
import { createInlineScanner } from './createInlineScanner.ts'
import type { InlineContext } from './InlineScanner.ts'
import { resolveDelimiters } from './resolveDelimiters.ts'

/**
 * Parses the text of a paragraph, a heading or a cell.
 * [spec] https://spec.commonmark.org/0.31.2/#inlines and https://github.github.com/gfm/
 *
 * With `context.open` the text may go on: what has begun and not ended is shown as if it ended here, and markup of which
 * it cannot be told yet what it is, is left out.
 */
export function parseInline(text: string, context: InlineContext): readonly InlineNode[] {
  const scanner = createInlineScanner(text, context)
  while (scanner.step());
  return linkEmails(resolveDelimiters(scanner.finish(), context.open))
}
