import { useEffect } from 'react'
import type { ChatError } from '../messages/ChatError.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useSecondsUntil } from '../react/useSecondsUntil.ts'
import { RetryIcon, WarningIcon } from './icons.tsx'

/** The most that is shown of a refused response's body: enough for the server's words, little of a page of HTML. */
const BODY_CHARS = 300

/**
 * Why an answer failed, in the reader's words, and what the facts of the error allow: to ask again, at once or when the
 * server lets us; by itself when the network is back. What came of the answer stays above it.
 */
export function ChatMessageError({ messageId, error }: { messageId: string; error: ChatError }) {
  const { chat, labels } = useChatContext('ChatMessageError')
  const isLast = chat.getMessageIds().at(-1) === messageId
  // Once an answer has begun it may have been paid for: then the reader decides.
  const hasBegun = (chat.getMessage(messageId)?.parts.length ?? 0) > 0
  const waitsForNetwork = error.code === 'offline' && isLast && !hasBegun
  const { retryAfterMs, atMs } = error
  const seconds = useSecondsUntil(retryAfterMs === undefined ? undefined : atMs + retryAfterMs)

  function ask(): void {
    if (seconds > 0) return
    if (isLast) chat.retry()
    else chat.regenerate(messageId)
  }

  useEffect(() => {
    if (!waitsForNetwork) return
    const retry = () => chat.retry()
    addEventListener('online', retry, { once: true })
    return () => removeEventListener('online', retry)
  }, [chat, waitsForNetwork])

  return (
    <div data-slot="chat-error" data-code={error.code}>
      <WarningIcon />
      <div data-slot="chat-error-text">
        {/* The words may be the server's. */}
        <p dir="auto">{waitsForNetwork ? labels.retryWhenOnline : labels.error(error)}</p>
        <details>
          <summary>{labels.details}</summary>
          <p dir="auto">{[error.message, error.advice].filter(Boolean).join(' ')}</p>
          {error.requestId !== undefined && <code dir="ltr">{error.requestId}</code>}
          {error.bodyStart && (
            <p>
              <code dir="auto">{error.bodyStart.slice(0, BODY_CHARS)}</code>
            </p>
          )}
        </details>
      </div>
      <button type="button" data-slot="chat-retry" aria-disabled={seconds > 0 || undefined} onClick={ask}>
        <RetryIcon />
        {seconds > 0 ? labels.retryIn(seconds) : labels.retry}
      </button>
    </div>
  )
}
