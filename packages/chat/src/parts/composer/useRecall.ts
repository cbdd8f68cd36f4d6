import { type KeyboardEvent, useRef } from 'react'
import { textOf } from '../../messages/textOf.ts'
import type { Chat } from '../../store/Chat.ts'

/**
 * Arrow-Up in an empty composer brings back the last question, and the one before it when pressed again; Arrow-Down
 * goes the other way. Returns true when the key was used.
 */
export function useRecall(chat: Chat, setText: (text: string) => void) {
  const recalled = useRef<{ back: number; text: string }>({ back: 0, text: '' })
  return function onArrow(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    const { value } = event.currentTarget
    if (step === 0 || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
    if (value === '') recalled.current = { back: 0, text: '' }
    // Words that were changed are the reader's own: the arrow moves within them.
    if (value !== recalled.current.text) return false
    const questions = chat.getSnapshot().messages.filter((message) => message.role === 'user' && textOf(message) !== '')
    const back = recalled.current.back + step
    const question = questions[questions.length - back]
    if (back < 0 || (!question && back > 0)) return false
    const text = question ? textOf(question) : ''
    recalled.current = { back, text }
    setText(text)
    return true
  }
}
