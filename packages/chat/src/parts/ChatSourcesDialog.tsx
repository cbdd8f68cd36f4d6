import { useEffect, useRef } from 'react'
import type { SourcePart } from '../messages/ChatPart.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ChatDialog } from './ChatDialog.tsx'
import { safeUrl } from './safeUrl.ts'

/** Props of {@link ChatSourcesDialog}. */
export interface ChatSourcesDialogProps {
  sources: readonly SourcePart[]
  /** The place of the one that is shown first. */
  opened: number
  onClose: () => void
}

/** All sources with their addresses and the words that the answer rests on. */
export function ChatSourcesDialog({ sources, opened, onClose }: ChatSourcesDialogProps) {
  const { labels } = useChatContext('ChatSourcesDialog')
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <ChatDialog title={labels.sources} onClose={onClose}>
      <ol data-slot="chat-source-list">
        {sources.map((source, index) => (
          <li
            key={index}
            ref={index === opened ? current : undefined}
            data-current={index === opened ? '' : undefined}
            tabIndex={-1}
            data-autofocus={index === opened ? '' : undefined}
          >
            <Source source={source} />
          </li>
        ))}
      </ol>
    </ChatDialog>
  )
}

function Source({ source: { title, url, snippet } }: { source: SourcePart }) {
  const href = safeUrl(url)
  return (
    <>
      <strong dir="auto">
        {href === undefined ? (
          title
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
      </strong>
      {url !== undefined && (
        <span data-slot="chat-source-url" dir="ltr">
          {url}
        </span>
      )}
      {snippet !== undefined && <blockquote dir="auto">{snippet}</blockquote>}
    </>
  )
}
