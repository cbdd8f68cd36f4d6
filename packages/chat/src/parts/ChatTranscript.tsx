import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useEffect } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useFollowEnd } from '../react/useFollowEnd.ts'
import { useMessageIds } from '../react/useMessageIds.ts'
import { ChatMessage } from './ChatMessage.tsx'
import { ScrollToEnd } from './ScrollToEnd.tsx'

/** Props of {@link ChatTranscript}, and everything that a `div` takes. */
export interface ChatTranscriptProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Shown while there is no message. */
  empty?: ReactNode
}

/** The conversation. It follows the answer while the reader is at the end, and leaves the reader alone otherwise. */
export const ChatTranscript = forwardRef<HTMLDivElement, ChatTranscriptProps>(function ChatTranscript(
  { empty, ...props },
  ref,
) {
  const { chat, labels } = useChatContext('ChatTranscript')
  const ids = useMessageIds(chat)
  const { scrollerRef, contentRef, isAtEnd, scrollToEnd } = useFollowEnd()

  // One's own question is always worth seeing, wherever one was reading.
  const count = ids.length
  useEffect(() => {
    if (count > 0) scrollToEnd('instant')
  }, [count, scrollToEnd])

  return (
    <div {...props} ref={ref} data-slot="chat-transcript">
      <div
        ref={scrollerRef}
        data-slot="chat-scroller"
        role="log"
        aria-live="off"
        aria-label={labels.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div ref={contentRef} data-slot="chat-content">
          {count === 0 ? empty : ids.map((id) => <ChatMessage key={id} messageId={id} />)}
        </div>
      </div>
      {!isAtEnd && <ScrollToEnd onClick={() => scrollToEnd('smooth')} />}
    </div>
  )
})
