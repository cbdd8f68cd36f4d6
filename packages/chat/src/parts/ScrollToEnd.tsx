import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ArrowDownIcon } from './icons.tsx'

/** The button that returns to the latest message. */
export const ScrollToEnd = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function ScrollToEnd(props, ref) {
    const { labels } = useChatContext('ScrollToEnd')
    return (
      <button type="button" aria-label={labels.scrollToEnd} {...props} ref={ref} data-slot="chat-scroll-to-end">
        <ArrowDownIcon />
      </button>
    )
  },
)
