import { type ComponentPropsWithoutRef, forwardRef, useEffect, useSyncExternalStore } from 'react'
import { type AnnouncePolicy, createNarrator } from '../announce/createNarrator.ts'
import { useChatContext } from '../react/ChatProvider.tsx'

/** Props of {@link ChatAnnouncer}, and everything that a `div` takes. */
export interface ChatAnnouncerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What is told of an answer. @default 'sentence' */
  policy?: AnnouncePolicy | undefined
}

/** The region that speaks: what screen readers are told of answers and of what one did. Unseen, and once in a layout. */
export const ChatAnnouncer = forwardRef<HTMLDivElement, ChatAnnouncerProps>(function ChatAnnouncer(
  { policy = 'sentence', ...props },
  ref,
) {
  const { chat, labels, announcements } = useChatContext('ChatAnnouncer')
  const list = useSyncExternalStore(announcements.subscribe, announcements.getSnapshot, announcements.getSnapshot)

  useEffect(() => {
    const narrator = createNarrator({ policy, labels, say: announcements.say })
    const update = () => narrator.update(chat.getMessage(chat.getMessageIds().at(-1) ?? ''))
    update()
    const unsubscribe = chat.subscribe(update)
    return () => {
      unsubscribe()
      narrator.dispose()
    }
  }, [chat, labels, policy, announcements])

  return (
    <div {...props} ref={ref} data-slot="chat-announcer" role="status" aria-live="polite" aria-atomic="false">
      {list.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
})
