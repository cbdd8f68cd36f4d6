import { type ComponentPropsWithoutRef, forwardRef, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useIsRunning } from '../react/useIsRunning.ts'
import type { AttachmentLimits } from './composer/AttachmentLimits.ts'
import { useAttachments } from './composer/useAttachments.ts'
import { useEndOfComposition } from './composer/useEndOfComposition.ts'
import { useFileDrop } from './composer/useFileDrop.ts'
import { useGrow } from './composer/useGrow.ts'
import { useRecall } from './composer/useRecall.ts'
import { AttachIcon, SendIcon, StopIcon } from './icons.tsx'
import { isTouchScreen } from './isTouchScreen.ts'
import { useComposedRef } from './useComposedRef.ts'
import { useLatePieces } from './useLatePieces.ts'

/** Props of {@link ChatComposer}, and everything that a `form` takes. */
export interface ChatComposerProps extends ComponentPropsWithoutRef<'form'> {
  /** @default labels.placeholder */
  placeholder?: string | undefined
  /** `'enter'` sends, with Shift it breaks the line; `'mod-enter'`: Ctrl or Cmd with Enter sends. @default 'enter' */
  submitKey?: 'enter' | 'mod-enter' | undefined
  /** Which files may go with a question; `false`: none. @default any, where `backend.upload` exists */
  attachments?: AttachmentLimits | false | undefined
  /** Nothing can be written. */
  disabled?: boolean | undefined
  /** Takes the focus when it appears. */
  autoFocus?: boolean | undefined
  /** Further controls, beside the one that attaches files. */
  children?: ReactNode
}

// The event's type has another name in the types of React 18.
type SubmitEventOf = Parameters<NonNullable<ComponentPropsWithoutRef<'form'>['onSubmit']>>[0]

/** Where one writes. An input method's Enter never sends. The draft belongs to the conversation. */
export const ChatComposer = forwardRef<HTMLFormElement, ChatComposerProps>(function ChatComposer(props, ref) {
  const { chat } = useChatContext('ChatComposer')
  return <Composer key={chat.id} {...props} ref={ref} />
})

const Composer = forwardRef<HTMLFormElement, ChatComposerProps>(function Composer(
  { placeholder, submitKey = 'enter', attachments: limits, disabled, autoFocus, children, onSubmit, ...props },
  ref,
) {
  const { chat, labels } = useChatContext('ChatComposer')
  const isRunning = useIsRunning(chat)
  const [text, setText] = useState(() => chat.getDraft())
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const canAttach = limits !== false && !disabled && (limits !== undefined || chat.abilities.upload)
  const { AttachmentList } = useLatePieces()
  const attachments = useAttachments(chat, limits || {})
  const isOver = useFileDrop(form, canAttach ? attachments.add : undefined)
  const recall = useRecall(chat, write)
  const { onCompositionEnd, isInputMethods } = useEndOfComposition()
  useGrow(input, text)

  const files = attachments.list
  const hasWords = text.trim() !== '' || files.length > 0
  const canSend = hasWords && !disabled && files.every(({ status }) => status === 'ready')
  // While an answer runs the button stops it; words that may wait their turn can be sent.
  const stops = isRunning && !(canSend && chat.abilities.queue)

  function write(next: string): void {
    setText(next)
    chat.setDraft(next)
  }

  function submit(event: SubmitEventOf): void {
    onSubmit?.(event)
    if (event.defaultPrevented) return
    event.preventDefault()
    if (stops) chat.stop()
    else if (canSend) {
      chat.send(text, { files: attachments.take() })
      write('')
    }
    // On a touch screen the focus would bring the keyboard up over the answer.
    if (!isTouchScreen()) input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isInputMethods(event)) return
    if (recall(event)) {
      event.preventDefault()
      return
    }
    const isMod = event.ctrlKey || event.metaKey
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || (submitKey === 'mod-enter' && !isMod)) return
    event.preventDefault()
    // While an answer runs, Enter keeps the draft: a stop must be meant.
    if (!stops) form.current?.requestSubmit()
  }

  return (
    <form
      {...props}
      ref={useComposedRef(form, ref)}
      data-slot="chat-composer"
      data-drop={isOver ? labels.dropFiles : undefined}
      data-disabled={disabled ? '' : undefined}
      onSubmit={submit}
    >
      {AttachmentList && <AttachmentList attachments={attachments} limits={limits || {}} />}
      <div data-slot="chat-composer-row">
        {canAttach && (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              accept={limits ? limits.accept : undefined}
              onChange={(event) => {
                attachments.add(event.target.files ?? [])
                // The same file can be picked again after it was removed.
                event.target.value = ''
              }}
            />
            <button
              type="button"
              data-slot="chat-attach"
              aria-label={labels.attach}
              title={labels.attach}
              onClick={() => picker.current?.click()}
            >
              <AttachIcon />
            </button>
          </>
        )}
        {children}
        <textarea
          ref={input}
          data-slot="chat-input"
          rows={1}
          dir="auto"
          aria-label={labels.message}
          placeholder={placeholder ?? labels.placeholder}
          enterKeyHint={submitKey === 'enter' ? 'send' : 'enter'}
          value={text}
          disabled={disabled}
          // biome-ignore lint/a11y/noAutofocus: the app asked for it
          autoFocus={autoFocus}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onCompositionEnd={onCompositionEnd}
          onPaste={(event) => {
            const { files: pasted, types } = event.clipboardData
            // What a word processor copies is text with a picture of it.
            if (!canAttach || pasted.length === 0 || types.includes('text/plain')) return
            event.preventDefault()
            attachments.add(pasted)
          }}
        />
        <button
          type="submit"
          data-slot="chat-submit"
          data-running={stops ? '' : undefined}
          aria-label={stops ? labels.stop : labels.send}
          title={stops ? labels.stop : labels.send}
          disabled={!stops && !canSend}
        >
          {stops ? <StopIcon /> : <SendIcon />}
        </button>
      </div>
    </form>
  )
})
