import { type ComponentPropsWithoutRef, forwardRef, memo, useState } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { isRunning } from '../messages/isRunning.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageShape } from '../react/useMessageShape.ts'
import { ChatMessageActions } from './ChatMessageActions.tsx'
import { ChatMessageError } from './ChatMessageError.tsx'
import { ChatMessageParts } from './ChatMessageParts.tsx'
import { ChatMessageTime } from './ChatMessageTime.tsx'
import { ChatWaiting } from './ChatWaiting.tsx'

/** Props of {@link ChatMessage}: its id, and everything that an `article` takes. */
export interface ChatMessageProps extends ComponentPropsWithoutRef<'article'> {
  messageId: string
}

/** One question or answer. It renders when the message's shape changes, not for each word. */
export const ChatMessage = memo(
  forwardRef<HTMLElement, ChatMessageProps>(function ChatMessage({ messageId, ...props }, ref) {
    const { chat, labels } = useChatContext('ChatMessage')
    const message = useMessageShape(chat, messageId)
    // An answer that was seen waiting is typed from its first word; one that was there already is shown.
    const [sawWaiting] = useState(message?.status === 'waiting')
    if (!message) return null
    return (
      <article
        aria-label={message.role === 'user' ? labels.you : labels.assistant}
        aria-busy={isRunning(message) || undefined}
        {...props}
        ref={ref}
        data-slot="chat-message"
        data-role={message.role}
        data-status={message.status}
      >
        <ChatMessageParts message={message} initial={sawWaiting ? 'typed' : 'shown'} />
        {message.status === 'waiting' && <ChatWaiting />}
        {message.error && <ChatMessageError message={message} error={message.error} />}
        {!isRunning(message) && <Footer message={message} />}
      </article>
    )
  }),
)

function Footer({ message }: { message: ChatMessageData }) {
  const { labels } = useChatContext('ChatMessage')
  return (
    <footer data-slot="chat-message-footer">
      {message.status === 'stopped' && <span>{labels.stopped}</span>}
      <ChatMessageTime createdAt={message.createdAt} />
      {message.role === 'assistant' && <ChatMessageActions message={message} />}
    </footer>
  )
}
