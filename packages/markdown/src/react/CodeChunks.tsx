import { memo, useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { CodeHighlight, CodeHighlighter, CodeToken } from '../CodeHighlighter.ts'
import type { CodeNode } from '../nodes/BlockNode.ts'
import { GroupedNodes, type RenderNodes } from './GroupedNodes.tsx'
import { useMarkdownSettings } from './MarkdownContext.ts'
import { showBidi } from './showBidi.ts'
import { CHUNKS_IN_GROUP, TextChunks } from './TextChunks.tsx'

/** The code of a block, in colours when there is a highlighter that knows the language. */
export function CodeChunks({ node: { chunks, language } }: { node: CodeNode }) {
  const { highlighter } = useMarkdownSettings()
  if (!highlighter || !language) return <TextChunks chunks={chunks} />
  return <HighlightedChunks chunks={chunks} language={language} highlighter={highlighter} />
}

interface HighlightedProps {
  chunks: readonly string[]
  language: string
  highlighter: CodeHighlighter
}

function HighlightedChunks({ chunks, language, highlighter }: HighlightedProps) {
  const highlight = useHighlight(highlighter, language)
  const latest = useRef(chunks)
  latest.current = chunks
  const render = useMemo(() => rendererOf(highlight, latest), [highlight])
  return <GroupedNodes nodes={chunks} render={render} size={CHUNKS_IN_GROUP} />
}

interface ChunkProps {
  text: string
  index: number
  highlight: CodeHighlight | undefined
  /** All chunks: the grammar begins in one as it ended in those before. */
  chunks: { readonly current: readonly string[] }
}

function rendererOf(highlight: CodeHighlight | undefined, chunks: ChunkProps['chunks']): RenderNodes<string> {
  return (texts, from) =>
    texts.map((text, index) => (
      <Chunk key={index} text={text} index={from + index} highlight={highlight} chunks={chunks} />
    ))
}

const Chunk = memo(function Chunk({ text, index, highlight, chunks }: ChunkProps) {
  const lines = highlight?.highlight(chunks.current, index)
  return (
    <span data-slot="markdown-chunk">
      {lines ? lines.map((tokens, line) => <Line key={line} tokens={tokens} />) : showBidi(text)}
    </span>
  )
})

/** The tokens of a line are the same array as long as the line is. */
const Line = memo(function Line({ tokens }: { tokens: readonly CodeToken[] }) {
  return (
    <span>
      {tokens.map(({ text, className }, at) => (
        <span key={at} className={className}>
          {showBidi(text)}
        </span>
      ))}
      {'\n'}
    </span>
  )
})

function useHighlight(highlighter: CodeHighlighter, language: string): CodeHighlight | undefined {
  const subscribe = useCallback((listener: () => void) => highlighter.subscribe(listener), [highlighter])
  // On a server, and while its output is taken over, nothing is loaded.
  const loaded = useSyncExternalStore(
    subscribe,
    () => highlighter.getSnapshot(),
    () => -1,
  )
  const last = useRef<{ highlighter: CodeHighlighter; language: string; highlight: CodeHighlight | undefined }>(
    undefined,
  )
  if (loaded < 0) return undefined
  const { current } = last
  // Another language that was loaded is no reason to begin anew.
  const isSame = current?.highlighter === highlighter && current.language === language
  if (!isSame || !current.highlight) last.current = { highlighter, language, highlight: highlighter.start(language) }
  return last.current?.highlight
}
