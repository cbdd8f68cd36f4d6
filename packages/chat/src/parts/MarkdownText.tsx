import { StreamingMarkdown } from '@streamside/markdown'
import type { ChatTextRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'

/** The words of an answer as Markdown, while they arrive: no half-open syntax, raw HTML as text. */
export function MarkdownText({ text, streaming }: ChatTextRenderProps) {
  const { labels } = useChatContext('MarkdownText')
  return <StreamingMarkdown text={text} streaming={streaming} labels={labels.markdown} />
}
