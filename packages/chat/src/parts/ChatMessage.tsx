import { type ComponentPropsWithoutRef, forwardRef, memo, useState } from 'react'
import { isRunning } from '../messages/isRunning.ts'
import { type ChatVariant, useChatContext } from '../react/ChatProvider.tsx'
import { useMessageShape } from '../react/useMessageShape.ts'
import { ChatMessageError } from './ChatMessageError.tsx'
import { ChatMessageFooter } from './ChatMessageFooter.tsx'
import { ChatMessageHead } from './ChatMessageHead.tsx'
import { ChatMessageParts } from './ChatMessageParts.tsx'
import { ChatWaiting } from './ChatWaiting.tsx'
import { useLatePieces } from './useLatePieces.ts'

/** Props of {@link ChatMessage}: its id, and everything that an `article` takes. */
export interface ChatMessageProps extends ComponentPropsWithoutRef<'article'> {
  messageId: string
  /** How it looks. @default the variant of the window or the provider */
  variant?: ChatVariant | undefined
}

/** One question or answer. It renders when the message's shape changes, not for each word. */
export const ChatMessage = memo(
  forwardRef<HTMLElement, ChatMessageProps>(function ChatMessage({ messageId, variant, ...props }, ref) {
    const { chat, labels, components, variant: ofProvider } = useChatContext('ChatMessage')
    const message = useMessageShape(chat, messageId)
    // An answer that was seen waiting is typed from its first word; one that was there already is shown.
    const [sawWaiting] = useState(message?.status === 'waiting')
    const [isEditing, setEditing] = useState(false)
    const { ChatMessageEditor } = useLatePieces()
    if (!message) return null
    const look = variant ?? ofProvider
    const Waiting = components.waiting ?? ChatWaiting
    const ErrorView = components.error ?? ChatMessageError
    return (
      <article
        aria-label={message.role === 'user' ? labels.you : labels.assistant}
        aria-busy={isRunning(message) || undefined}
        {...props}
        ref={ref}
        data-slot="chat-message"
        data-role={message.role}
        data-status={message.status}
        data-variant={look}
      >
        {(look !== 'mixed' || components.avatar) && <ChatMessageHead role={message.role} />}
        <div data-slot="chat-message-body">
          {isEditing && ChatMessageEditor ? (
            <ChatMessageEditor message={message} onClose={() => setEditing(false)} />
          ) : (
            <ChatMessageParts message={message} initial={sawWaiting ? 'typed' : 'shown'} />
          )}
          {message.status === 'waiting' && <Waiting />}
          {message.error && <ErrorView messageId={messageId} error={message.error} />}
          {!isEditing && <ChatMessageFooter message={message} onEdit={() => setEditing(true)} />}
        </div>
      </article>
    )
  }),
)
