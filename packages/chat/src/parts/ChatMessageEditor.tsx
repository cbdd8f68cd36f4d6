import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { focusAfterEdit } from './focusAfterEdit.ts'
import { isComposing } from './isComposing.ts'

/** A question being edited in its place: Enter asks again, Escape leaves it as it was. */
export function ChatMessageEditor({ message, onClose }: { message: ChatMessageData; onClose: () => void }) {
  const { chat, labels } = useChatContext('ChatMessageEditor')
  const [before] = useState(() => textOf(message))
  const [text, setText] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(before.length, before.length)
  }, [before])

  function leave(): void {
    const place = field.current?.closest('[data-slot="chat-message"]')
    onClose()
    focusAfterEdit(place)
  }

  function submit(): void {
    if (text.trim() === '') return
    const place = field.current?.closest('[data-slot="chat-message"]')
    onClose()
    // Nothing was changed: nothing is asked, and nothing is paid for. The question's files go with its new words.
    if (text.trim() !== before.trim()) chat.edit(message.id, text)
    focusAfterEdit(place)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    }
  }

  return (
    <form
      data-slot="chat-editor"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <textarea
        ref={field}
        data-slot="chat-editor-input"
        aria-label={labels.editing}
        dir="auto"
        rows={Math.min(8, before.split('\n').length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div data-slot="chat-editor-actions">
        <button type="button" data-slot="chat-button" onClick={leave}>
          {labels.cancel}
        </button>
        <button type="submit" data-slot="chat-button" data-variant="primary" disabled={text.trim() === ''}>
          {labels.send}
        </button>
      </div>
    </form>
  )
}
