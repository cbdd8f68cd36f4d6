import { useId, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ChatDialog } from './ChatDialog.tsx'
import { isComposing } from './isComposing.ts'

/** Asks what was wrong with an answer: reasons to press, and room for words. */
export function ChatFeedbackDialog(props: { onGive: (reason: string) => void; onClose: () => void }) {
  const { labels } = useChatContext('ChatFeedbackDialog')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const formId = useId()
  const fieldId = useId()
  // In the order in which they stand, not in which they were pressed.
  const reasons = [...labels.feedbackReasons.filter((one) => chosen.includes(one)), words.trim()].filter(Boolean)
  const isEmpty = reasons.length === 0

  function toggle(reason: string): void {
    setChosen(chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason])
  }

  return (
    <ChatDialog
      title={labels.feedbackTitle}
      onClose={props.onClose}
      actions={
        <>
          <button type="button" data-slot="chat-button" onClick={props.onClose}>
            {labels.cancel}
          </button>
          <button
            type="submit"
            form={formId}
            data-slot="chat-button"
            data-variant="primary"
            aria-disabled={isEmpty || undefined}
          >
            {labels.feedbackSend}
          </button>
        </>
      }
    >
      <form
        id={formId}
        data-slot="chat-feedback"
        onSubmit={(event) => {
          event.preventDefault()
          if (isEmpty) return
          props.onGive(reasons.join('\n'))
          props.onClose()
        }}
      >
        <div data-slot="chat-feedback-reasons">
          {labels.feedbackReasons.map((reason, at) => (
            <button
              key={reason}
              type="button"
              data-slot="chat-chip"
              data-autofocus={at === 0 ? '' : undefined}
              aria-pressed={chosen.includes(reason)}
              onClick={() => toggle(reason)}
            >
              {reason}
            </button>
          ))}
        </div>
        <label htmlFor={fieldId}>{labels.feedbackText}</label>
        <textarea
          id={fieldId}
          data-slot="chat-textarea"
          dir="auto"
          rows={3}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      </form>
    </ChatDialog>
  )
}
