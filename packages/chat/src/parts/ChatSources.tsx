import type { SourcePart } from '../messages/ChatPart.ts'
import { useChatContext } from '../react/ChatProvider.tsx'

/** What an answer rests on, as a list. */
export function ChatSources({ sources }: { sources: readonly SourcePart[] }) {
  const { labels } = useChatContext('ChatSources')
  return (
    <div data-slot="chat-sources">
      <h3>{labels.sources}</h3>
      <ol>
        {sources.map(({ title, url }) => (
          <li key={`${title} ${url}`}>
            {url !== undefined && isWebAddress(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

// The address comes from a server, or from a model: `javascript:` and its like are shown as text.
function isWebAddress(url: string): boolean {
  return /^(https?:\/\/|\/(?!\/)|#)/i.test(url)
}
