import { type ComponentPropsWithoutRef, forwardRef, type KeyboardEvent, useRef, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useIsRunning } from '../react/useIsRunning.ts'
import { SendIcon, StopIcon } from './icons.tsx'
import { isComposing } from './isComposing.ts'

/** Props of {@link ChatComposer}, and everything that a `form` takes. */
export interface ChatComposerProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children'> {
  /** @default labels.placeholder */
  placeholder?: string | undefined
}

// The event's type has another name in the types of React 18.
type SubmitEventOf = Parameters<NonNullable<ComponentPropsWithoutRef<'form'>['onSubmit']>>[0]

/** Where one writes. Enter sends, Shift+Enter breaks the line; an input method's Enter only ends its word. */
export const ChatComposer = forwardRef<HTMLFormElement, ChatComposerProps>(function ChatComposer(
  { placeholder, onSubmit, ...props },
  ref,
) {
  const { chat, labels } = useChatContext('ChatComposer')
  const running = useIsRunning(chat)
  const [text, setText] = useState('')
  const input = useRef<HTMLTextAreaElement>(null)

  function submit(event: SubmitEventOf): void {
    onSubmit?.(event)
    if (event.defaultPrevented) return
    event.preventDefault()
    if (running) chat.stop()
    else if (text.trim() !== '') {
      setText('')
      chat.send(text)
    }
    input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
    event.preventDefault()
    // While an answer runs, Enter keeps the draft: a stop must be meant.
    if (!running) event.currentTarget.form?.requestSubmit()
  }

  return (
    <form {...props} ref={ref} data-slot="chat-composer" onSubmit={submit}>
      <textarea
        ref={input}
        data-slot="chat-input"
        rows={1}
        dir="auto"
        aria-label={labels.message}
        placeholder={placeholder ?? labels.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        data-slot="chat-submit"
        data-running={running ? '' : undefined}
        aria-label={running ? labels.stop : labels.send}
        title={running ? labels.stop : labels.send}
        disabled={!running && text.trim() === ''}
      >
        {running ? <StopIcon /> : <SendIcon />}
      </button>
    </form>
  )
})
