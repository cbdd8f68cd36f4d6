import { useState } from 'react'
import type { ChatMessageRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageShape } from '../react/useMessageShape.ts'
import { ChatAction } from './ChatAction.tsx'
import { ChatFeedbackDialog } from './ChatFeedbackDialog.tsx'
import { ThumbDownIcon, ThumbUpIcon } from './icons.tsx'

/** Thumbs up at once, thumbs down with a reason; another press takes it back. What the server refuses is undone by the chat. */
export function ChatFeedback({ messageId }: ChatMessageRenderProps) {
  const { chat, labels, announce } = useChatContext('ChatFeedback')
  const rating = useMessageShape(chat, messageId)?.feedback?.rating
  const [isAsking, setAsking] = useState(false)

  function give(next: 'up' | 'down', reason?: string): void {
    chat.giveFeedback(messageId, rating === next ? undefined : { rating: next, reason })
    if (rating !== next) announce(labels.feedbackGiven)
  }

  return (
    <>
      <ChatAction
        label={labels.goodAnswer}
        data-action="thumb-up"
        aria-pressed={rating === 'up'}
        onClick={() => give('up')}
      >
        <ThumbUpIcon />
      </ChatAction>
      <ChatAction
        label={labels.badAnswer}
        data-action="thumb-down"
        aria-pressed={rating === 'down'}
        onClick={() => (rating === 'down' ? give('down') : setAsking(true))}
      >
        <ThumbDownIcon />
      </ChatAction>
      {isAsking && <ChatFeedbackDialog onClose={() => setAsking(false)} onGive={(reason) => give('down', reason)} />}
    </>
  )
}
