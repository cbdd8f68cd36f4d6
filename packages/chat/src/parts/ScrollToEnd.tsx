import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ArrowDownIcon } from './icons.tsx'

/** Props of {@link ScrollToEnd}, and everything that a `button` takes. */
export interface ScrollToEndProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  /** How many answers wait below. @default 0 */
  unread?: number | undefined
}

/** The button that returns to the latest message. */
export const ScrollToEnd = forwardRef<HTMLButtonElement, ScrollToEndProps>(function ScrollToEnd(
  { unread = 0, ...props },
  ref,
) {
  const { labels } = useChatContext('ScrollToEnd')
  const label = unread > 0 ? labels.unread(unread) : labels.scrollToEnd
  return (
    <button type="button" aria-label={label} title={label} {...props} ref={ref} data-slot="chat-scroll-to-end">
      <ArrowDownIcon />
      {unread > 0 && <span data-slot="chat-unread">{unread > 99 ? '99+' : unread}</span>}
    </button>
  )
})
