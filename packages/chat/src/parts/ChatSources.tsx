import { useState } from 'react'
import type { SourcePart } from '../messages/ChatPart.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { LinkIcon } from './icons.tsx'
import { useLatePieces } from './useLatePieces.ts'

/** More are counted, and listed in the dialog. */
const SHOWN = 4

/** Props of {@link ChatSources}. */
export interface ChatSourcesProps {
  sources: readonly SourcePart[]
}

/** What an answer rests on: numbered, each opening a dialog with its address and its words. */
export function ChatSources({ sources }: ChatSourcesProps) {
  const { labels, locale } = useChatContext('ChatSources')
  const [opened, setOpened] = useState<number>()
  const { ChatSourcesDialog } = useLatePieces()
  const number = new Intl.NumberFormat(locale)
  return (
    <div data-slot="chat-sources">
      <h3>
        <LinkIcon />
        {labels.sources}
      </h3>
      <ol>
        {sources.slice(0, SHOWN).map(({ title }, index) => (
          // Sources are only ever added at the end: the place is the identity.
          <li key={index}>
            <button type="button" data-slot="chat-source" onClick={() => setOpened(index)}>
              <span data-slot="chat-source-number">{number.format(index + 1)}</span>
              <span data-slot="chat-source-title" dir="auto">
                {title}
              </span>
            </button>
          </li>
        ))}
        {sources.length > SHOWN && (
          <li>
            <button
              type="button"
              data-slot="chat-source"
              aria-label={labels.showSources(sources.length)}
              onClick={() => setOpened(SHOWN)}
            >
              +{number.format(sources.length - SHOWN)}
            </button>
          </li>
        )}
      </ol>
      {opened !== undefined && ChatSourcesDialog && (
        <ChatSourcesDialog sources={sources} opened={opened} onClose={() => setOpened(undefined)} />
      )}
    </div>
  )
}
