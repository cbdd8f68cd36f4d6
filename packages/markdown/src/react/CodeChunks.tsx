import { memo, useCallback, useRef, useSyncExternalStore } from 'react'
import type { CodeHighlight, CodeHighlighter } from '../CodeHighlighter.ts'
import type { CodeNode } from '../nodes/BlockNode.ts'
import { useMarkdownSettings } from './MarkdownContext.ts'
import { showBidi } from './showBidi.ts'

/** The code of a block, in colours when there is a highlighter that knows the language. */
export function CodeChunks({ node: { chunks, language } }: { node: CodeNode }) {
  const { highlighter } = useMarkdownSettings()
  const highlight = useHighlight(highlighter, language)
  return chunks.map((text, index) => (
    // A chunk is never moved: the place is the identity. Only the last one changes.
    <Chunk key={index} text={text} index={index} highlight={highlight} chunks={highlight ? chunks : NONE} />
  ))
}

const NONE: readonly string[] = []

interface ChunkProps {
  text: string
  index: number
  highlight: CodeHighlight | undefined
  chunks: readonly string[]
}

const Chunk = memo(
  function Chunk({ text, index, highlight, chunks }: ChunkProps) {
    const lines = highlight?.highlight(chunks, index)
    if (!lines) return <span data-slot="markdown-chunk">{showBidi(text)}</span>
    return (
      <span data-slot="markdown-chunk">
        {lines.map((tokens, line) => (
          <span key={line}>
            {tokens.map(({ text: part, className }, at) => (
              <span key={at} className={className}>
                {showBidi(part)}
              </span>
            ))}
            {'\n'}
          </span>
        ))}
      </span>
    )
  },
  (before, after) => before.text === after.text && before.highlight === after.highlight,
)

function useHighlight(highlighter: CodeHighlighter | undefined, language: string | undefined) {
  const subscribe = useCallback((listener: () => void) => highlighter?.subscribe(listener) ?? (() => {}), [highlighter])
  // On a server, and while its output is taken over, nothing is loaded.
  const loaded = useSyncExternalStore(
    subscribe,
    () => highlighter?.getSnapshot() ?? 0,
    () => -1,
  )
  const last = useRef<{ highlighter: CodeHighlighter; language: string; highlight: CodeHighlight | undefined }>(
    undefined,
  )
  if (!highlighter || !language || loaded < 0) return undefined
  const { current } = last
  // Another language that was loaded is no reason to begin anew.
  const isSame = current?.highlighter === highlighter && current.language === language
  if (!isSame || !current.highlight) last.current = { highlighter, language, highlight: highlighter.start(language) }
  return last.current?.highlight
}
