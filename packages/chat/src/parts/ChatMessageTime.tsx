import { useMemo } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'

/** When a message was written, as hours and minutes of the reader's day. */
export function ChatMessageTime({ createdAt }: { createdAt: number }) {
  const { locale } = useChatContext('ChatMessageTime')
  const format = useMemo(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }), [locale])
  const date = new Date(createdAt)
  return (
    // A server writes its own time zone; the reader's replaces it.
    <time data-slot="chat-time" dateTime={date.toISOString()} suppressHydrationWarning>
      {format.format(date)}
    </time>
  )
}
