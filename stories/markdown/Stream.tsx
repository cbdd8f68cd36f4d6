import { StreamingMarkdown, type StreamingMarkdownProps } from '@streamside/markdown'
import { useStream } from './useStream.ts'
import '@streamside/markdown/styles.css'

export interface StreamProps extends Omit<StreamingMarkdownProps, 'streaming'> {
  /** How fast it arrives. */
  charactersPerSecond: number
}

/** A text that arrives while you look at it. */
export function Stream({ text, charactersPerSecond, ...props }: StreamProps) {
  const stream = useStream(text, charactersPerSecond)
  return (
    <StreamingMarkdown
      {...props}
      {...stream}
      aria-busy={stream.streaming}
      style={{ maxInlineSize: '46rem', padding: '1rem', marginInline: 'auto', font: '1rem/1.6 system-ui, sans-serif' }}
    />
  )
}
