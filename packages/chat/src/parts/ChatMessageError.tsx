import type { ChatError } from '../messages/ChatError.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { RetryIcon, WarningIcon } from './icons.tsx'

/** Why an answer failed, in the reader's words, and a way to ask again. What came of the answer stays above it. */
export function ChatMessageError({ message, error }: { message: ChatMessageData; error: ChatError }) {
  const { chat, labels } = useChatContext('ChatMessageError')
  return (
    <div data-slot="chat-error" data-code={error.code} role="alert">
      <WarningIcon />
      <p title={`${error.message} ${error.advice}`}>{labels.error(error)}</p>
      <button type="button" data-slot="chat-retry" onClick={() => chat.regenerate(message.id)}>
        <RetryIcon />
        {labels.retry}
      </button>
    </div>
  )
}
