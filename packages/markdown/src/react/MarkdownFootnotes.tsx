import { memo } from 'react'
import type { FootnoteDefinitionNode } from '../nodes/BlockNode.ts'
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
