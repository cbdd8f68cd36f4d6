import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useChatState } from '../react/useChatState.ts'
import { CloseIcon } from './icons.tsx'

/** Questions that wait until the running answer has ended, each with a way to take it back. */
export const ChatQueue = forwardRef<HTMLUListElement, Omit<ComponentPropsWithoutRef<'ul'>, 'children'>>(
  function ChatQueue(props, ref) {
    const { chat, labels } = useChatContext('ChatQueue')
    const queue = useChatState(chat, 'queue')
    if (queue.length === 0) return null
    return (
      <ul aria-label={labels.queue} {...props} ref={ref} data-slot="chat-queue">
        {queue.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <button
              type="button"
              data-slot="chat-icon-button"
              aria-label={labels.removeQueued(text)}
              onClick={() => chat.removeQueued(id)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    )
  },
)
