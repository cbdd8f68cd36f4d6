import { useEffect, useState } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { CheckIcon, CopyIcon, RetryIcon } from './icons.tsx'

/** How long "copied" is shown. */
const COPIED_MS = 2000

/** What one can do with an answer. */
export function ChatMessageActions({ message }: { message: ChatMessageData }) {
  const { chat, labels } = useChatContext('ChatMessageActions')
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(setCopied, COPIED_MS, false)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy(): Promise<void> {
    // The message of the shape may be older than its words.
    await navigator.clipboard.writeText(textOf(chat.getMessage(message.id) ?? message))
    setCopied(true)
  }

  const copyLabel = isCopied ? labels.copied : labels.copy
  return (
    <div data-slot="chat-actions">
      {message.parts.length > 0 && (
        <button type="button" aria-label={copyLabel} title={copyLabel} onClick={() => void copy()}>
          {isCopied ? <CheckIcon /> : <CopyIcon />}
        </button>
      )}
      {!message.error && (
        <button
          type="button"
          aria-label={labels.regenerate}
          title={labels.regenerate}
          onClick={() => chat.regenerate(message.id)}
        >
          <RetryIcon />
        </button>
      )}
    </div>
  )
}
