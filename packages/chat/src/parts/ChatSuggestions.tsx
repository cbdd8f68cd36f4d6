import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useChatState } from '../react/useChatState.ts'
import { isTouchScreen } from './isTouchScreen.ts'

/** Questions that may follow the last answer (W5): one press asks it. Nothing while there are none. */
export const ChatSuggestions = forwardRef<HTMLUListElement, Omit<ComponentPropsWithoutRef<'ul'>, 'children'>>(
  function ChatSuggestions(props, ref) {
    const { chat, labels } = useChatContext('ChatSuggestions')
    const suggestions = useChatState(chat, 'suggestions')
    if (suggestions.length === 0) return null
    return (
      <ul aria-label={labels.suggestions} {...props} ref={ref} data-slot="chat-suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button
              type="button"
              data-slot="chat-suggestion"
              dir="auto"
              onClick={(event) => {
                // The chip goes with the answer that it followed: the composer is where the reader goes on.
                focusComposer(event.currentTarget)
                chat.send(suggestion)
              }}
            >
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    )
  },
)

function focusComposer(chip: HTMLElement): void {
  const root = chip.closest('[data-slot="chat-window"]') ?? chip.ownerDocument
  const scroller = root.querySelector<HTMLElement>('[data-slot="chat-scroller"]')
  const input = root.querySelector<HTMLElement>('[data-slot="chat-input"]')
  // The keyboard of a touch screen would come up over the answer.
  const next = isTouchScreen() ? scroller : input
  next?.focus({ preventScroll: true })
}
