import { textOf } from '../messages/textOf.ts'
import type { Chat } from '../store/Chat.ts'

/** Characters in a line of an answer, about. */
const LINE_CHARACTERS = 72
const LINE_PX = 25
/** What a message has beside its lines: footer, gap. */
const AROUND_PX = 60

/** About how high messages are that were not laid out yet, in pixels: the scrollbar is nearly right from the start. */
export function heightOf(chat: Chat, ids: readonly string[]): number {
  let heightPx = 0
  for (const id of ids) {
    const message = chat.getMessage(id)
    if (message) heightPx += AROUND_PX + LINE_PX * Math.max(1, Math.ceil(textOf(message).length / LINE_CHARACTERS))
  }
  return heightPx
}
