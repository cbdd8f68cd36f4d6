import { memo } from 'react'
import type { BlockNode, FootnoteDefinitionNode } from '../nodes/BlockNode.ts'
import { footnoteId } from './FootnoteReference.tsx'
import { BlockList } from './MarkdownBlock.tsx'
import { useMarkdownSettings } from './MarkdownContext.ts'

/** The footnotes of a document, below it. */
export const MarkdownFootnotes = memo(function MarkdownFootnotes({
  notes,
}: {
  notes: readonly FootnoteDefinitionNode[]
}) {
  const { labels, idPrefix } = useMarkdownSettings()
  return (
    <section data-slot="markdown-footnotes" aria-label={labels.footnotes}>
      <dl>
        {notes.map((note) => (
          <div key={note.key} data-slot="markdown-footnote" id={footnoteId(idPrefix, note.label)}>
            <dt>{note.label}</dt>
            <dd>
              <BlockList nodes={note.children} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
})

/** What was found in a block: blocks never change, so each is looked through once. */
const found = new WeakMap<BlockNode, readonly FootnoteDefinitionNode[]>()

/** The footnotes among the blocks, also those within other blocks. */
export function footnotesIn(nodes: readonly BlockNode[]): readonly FootnoteDefinitionNode[] {
  const notes: FootnoteDefinitionNode[] = []
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') notes.push(node)
    if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') continue
    let within = found.get(node)
    if (!within) {
      within = footnotesIn(node.children)
      found.set(node, within)
    }
    notes.push(...within)
  }
  return notes
}
