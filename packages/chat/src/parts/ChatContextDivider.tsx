import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'

/** Stands after a message that `endsContext`: what is above it is no longer sent. */
export const ChatContextDivider = forwardRef<HTMLDivElement, Omit<ComponentPropsWithoutRef<'div'>, 'children'>>(
  function ChatContextDivider(props, ref) {
    const { labels } = useChatContext('ChatContextDivider')
    return (
      // A separator's children are not read: the words stand beside the lines, not inside one.
      <div {...props} ref={ref} data-slot="chat-context-divider">
        <span>{labels.contextCleared}</span>
      </div>
    )
  },
)
