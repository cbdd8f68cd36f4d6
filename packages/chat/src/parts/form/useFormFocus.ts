import { type RefObject, useEffect } from 'react'
import type { Chat } from '../../store/Chat.ts'

// Chats whose reader has just left a form by one of its own buttons.
const leaving = new WeakSet<Chat>()

/**
 * The focus goes with the reader from step to step: into the first field of the next form, or to the conversation when
 * there is none. A form that appears by itself leaves the focus where it is. Returns what to call before a step is left.
 */
export function useFormFocus(form: RefObject<HTMLFormElement | null>, chat: Chat): () => void {
  useEffect(() => {
    const own = form.current
    const scroller = own?.closest<HTMLElement>('[data-slot="chat-scroller"]')
    if (leaving.delete(chat))
      own?.querySelector<HTMLElement>('[data-slot="chat-field"] :is(input, select, textarea)')?.focus()
    return () => {
      // The next form takes it within the same commit.
      queueMicrotask(() => {
        if (document.activeElement === document.body && leaving.delete(chat)) scroller?.focus({ preventScroll: true })
      })
    }
  }, [form, chat])
  return () => {
    leaving.add(chat)
  }
}
