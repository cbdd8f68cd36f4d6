import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ChatTranscriptLog } from './ChatTranscriptLog.tsx'

/** Props of {@link ChatTranscript}, and everything that a `div` takes. */
export interface ChatTranscriptProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Shown while there is no message. */
  empty?: ReactNode
  /**
   * What the view does after a question: it follows the end of the answer, or holds the question at the top while the
   * answer grows below.
   *
   * @default 'end'
   */
  follow?: 'end' | 'question' | undefined
}

/**
 * The conversation. It follows the answer while the reader is at the end, and leaves the reader alone otherwise. Days are
 * told apart, and older messages come as the reader scrolls up, where `backend.loadOlder` exists.
 */
export const ChatTranscript = forwardRef<HTMLDivElement, ChatTranscriptProps>(function ChatTranscript(
  { empty, follow = 'end', ...props },
  ref,
) {
  const { chat } = useChatContext('ChatTranscript')
  return (
    <div {...props} ref={ref} data-slot="chat-transcript">
      <ChatTranscriptLog key={chat.id} empty={empty} follow={follow} />
    </div>
  )
})
