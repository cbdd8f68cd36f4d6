import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../isComposing.ts'

interface ConversationTitleInputProps {
  title: string
  label: string
  /** The new title; `undefined` when the reader changed their mind. */
  onDone: (title: string | undefined) => void
}

/** A title that is being written: Enter keeps it, and so does leaving; Escape does not. */
export function ConversationTitleInput({ title, label, onDone }: ConversationTitleInputProps) {
  const [text, setText] = useState(title)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  function end(next: string | undefined): void {
    // Removing a field that has the focus is leaving it.
    if (isDone.current) return
    isDone.current = true
    onDone(next?.trim() || undefined)
  }

  return (
    <input
      ref={input}
      data-slot="conversation-title-input"
      aria-label={label}
      dir="auto"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(text)}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Enter') {
          // The line takes the focus, and the same key would press it.
          event.preventDefault()
          end(text)
        } else if (event.key === 'Escape') {
          // The drawer around it stays.
          event.preventDefault()
          event.stopPropagation()
          end(undefined)
        }
      }}
    />
  )
}
