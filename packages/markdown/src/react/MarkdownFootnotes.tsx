import { memo } from 'react'
import type { FootnoteDefinitionNode } from '../nodes/BlockNode.ts'
import { footnoteId } from './FootnoteReference.tsx'
import { blockList } from './MarkdownBlock.tsx'
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
            <dt>
              <button
                type="button"
                data-slot="markdown-footnote-back"
                aria-label={labels.backToText(note.label)}
                onClick={({ currentTarget }) => referenceTo(note.label, currentTarget)?.focus()}
              >
                {note.label}
              </button>
            </dt>
            <dd>{blockList(note.children)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
})

/** The first place that refers to a footnote, in the document in which the footnote stands. */
function referenceTo(label: string, from: Element): HTMLElement | undefined {
  const links = from.closest('[data-slot="markdown"]')?.querySelectorAll<HTMLElement>('[data-footnote]') ?? []
  return [...links].find((link) => link.dataset.footnote === label)
}
