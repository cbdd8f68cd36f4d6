import { memo } from 'react'
import { GroupedNodes, type RenderNodes } from './GroupedNodes.tsx'
import { showBidi } from './showBidi.ts'

/** A code block of 3,000 lines has 47 chunks. */
export const CHUNKS_IN_GROUP = 8

/** A long text in pieces, of which only the last one changes. */
export function TextChunks({ chunks }: { chunks: readonly string[] }) {
  return <GroupedNodes nodes={chunks} render={renderTexts} size={CHUNKS_IN_GROUP} />
}

// A chunk is never moved: the place is the identity.
const renderTexts: RenderNodes<string> = (texts) => texts.map((text, index) => <TextChunk key={index} text={text} />)

const TextChunk = memo(function TextChunk({ text }: { text: string }) {
  return <span data-slot="markdown-chunk">{showBidi(text)}</span>
})
