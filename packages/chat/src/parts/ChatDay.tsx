import { useChatContext } from '../react/ChatProvider.tsx'
import { describeDay } from '../transcript/describeDay.ts'

/** Stands before the first message of a day. */
export function ChatDay({ atMs }: { atMs: number }) {
  const { locale } = useChatContext('ChatDay')
  return (
    <div data-slot="chat-day">
      <time dateTime={localDate(atMs)}>{describeDay(atMs, { nowMs: Date.now(), locale })}</time>
    </div>
  )
}

/** `2026-11-20`, as the reader's calendar has it. */
function localDate(atMs: number): string {
  const date = new Date(atMs)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
