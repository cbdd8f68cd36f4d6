import type { FootnoteReferenceNode } from '../nodes/InlineNode.ts'
import { elementFor, useMarkdownSettings } from './MarkdownContext.ts'

/** `[^label]`: a raised link to the footnote. */
export function FootnoteReference({ node }: { node: FootnoteReferenceNode }) {
  const { components, idPrefix } = useMarkdownSettings()
  const Sup = elementFor(components, 'sup')
  const custom = typeof Sup === 'string' ? {} : { node }
  const id = footnoteId(idPrefix, node.label)
  return (
    <Sup data-slot="markdown-footnote-reference" {...custom}>
      <a href={`#${id}`} data-slot="markdown-link" data-footnote={node.label}>
        {node.label}
      </a>
    </Sup>
  )
}

/** The id of a footnote: no two answers on a page share it. */
export function footnoteId(prefix: string, label: string): string {
  return `${prefix}-${encodeURIComponent(label)}`
}
