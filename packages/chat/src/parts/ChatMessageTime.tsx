import { useChatContext } from '../react/ChatProvider.tsx'

interface TimeFormats {
  short: Intl.DateTimeFormat
  long: Intl.DateTimeFormat
}

// Making one costs more than all else in a message: one pair for each locale, not for each of 10,000 messages.
const formats = new Map<string | undefined, TimeFormats>()

function formatsOf(locale: string | undefined): TimeFormats {
  const made = formats.get(locale) ?? {
    short: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    long: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }),
  }
  formats.set(locale, made)
  return made
}

/** When a message was written: hours and minutes of the reader's day, the whole date on pointing at it. */
export function ChatMessageTime({ createdAt }: { createdAt: number }) {
  const { locale } = useChatContext('ChatMessageTime')
  const { short, long } = formatsOf(locale)
  const date = new Date(createdAt)
  return (
    // A server writes its own time zone; the reader's replaces it.
    <time
      data-slot="chat-time"
      dir="auto"
      dateTime={date.toISOString()}
      title={long.format(date)}
      suppressHydrationWarning
    >
      {short.format(date)}
    </time>
  )
}
