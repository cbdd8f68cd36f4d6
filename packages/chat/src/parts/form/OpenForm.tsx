import { type ComponentPropsWithoutRef, useEffect, useId, useRef, useState } from 'react'
import type { FormPart } from '../../messages/ChatPart.ts'
import { useChatContext } from '../../react/ChatProvider.tsx'
import type { UseFlowResult } from '../../react/useFlow.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { FormField } from './FormField.tsx'
import { FormProgress } from './FormProgress.tsx'
import { useFormFocus } from './useFormFocus.ts'
import { useFormLabels } from './useFormLabels.ts'

type SubmitEventOf = Parameters<NonNullable<ComponentPropsWithoutRef<'form'>['onSubmit']>>[0]

/** The step that is to be filled in. */
export function OpenForm({ run, part }: { run: UseFlowResult; part: FormPart }) {
  const { chat } = useChatContext('ChatForm')
  const labels = useFormLabels()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [isCancelling, setCancelling] = useState(false)
  const step = run.flow.steps[part.step]
  const fields = Object.entries(step?.fields ?? {})
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map(([name, field]) => [name, run.values[name] ?? field.defaultValue])),
  )
  // What was changed since it was found wrong is no longer said to be wrong.
  const [mended, setMended] = useState<{ errors: object; names: readonly string[] }>({ errors: run.errors, names: [] })
  const mendedNames = mended.errors === run.errors ? mended.names : []
  const wrong = fields.filter(([name]) => run.errors[name] !== undefined && !mendedNames.includes(name))
  const expectFocus = useFormFocus(form, chat)

  const { errors } = run
  useEffect(() => {
    const first = Object.keys(errors).length > 0 && form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (first) first.focus()
  }, [errors])

  function change(name: string, value: unknown): void {
    setValues((before) => ({ ...before, [name]: value }))
    setMended({ errors: run.errors, names: [...mendedNames, name] })
  }

  function submit(event: SubmitEventOf): void {
    event.preventDefault()
    expectFocus()
    run.submit(Object.fromEntries(fields.map(([name, { type }]) => [name, toValue(type, values[name])])))
  }

  const isLast = part.step === run.flow.steps.length - 1
  return (
    <form
      ref={form}
      data-slot="chat-form"
      data-state="open"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={submit}
    >
      <FormProgress step={part.step} count={run.flow.steps.length} />
      <h3 id={`${id}-title`}>{step?.title}</h3>
      {step?.description !== undefined && <p data-slot="chat-form-description">{step.description}</p>}
      {wrong.length > 1 && (
        <div data-slot="chat-form-problems" role="alert">
          <p>{labels.problems(wrong.length)}</p>
          <ul>
            {wrong.map(([name]) => (
              <li key={name}>
                <a
                  href={`#${id}-${name}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(`${id}-${name}`)?.focus()
                  }}
                >
                  {run.errors[name]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {fields.map(([name, field]) => (
        <FormField
          key={name}
          id={`${id}-${name}`}
          field={field}
          value={values[name]}
          error={mendedNames.includes(name) ? undefined : run.errors[name]}
          onChange={(value) => change(name, value)}
        />
      ))}
      <footer data-slot="chat-form-actions">
        <button type="button" data-slot="chat-button" data-action="cancel" onClick={() => setCancelling(true)}>
          {labels.cancel}
        </button>
        {part.step > 0 && (
          <button
            type="button"
            data-slot="chat-button"
            onClick={() => {
              expectFocus()
              run.back()
            }}
          >
            {labels.back}
          </button>
        )}
        <button type="submit" data-slot="chat-button" data-variant="primary">
          {isLast ? labels.submit : labels.next}
        </button>
      </footer>
      {isCancelling && (
        <ConfirmDialog
          title={labels.cancelTitle}
          confirmLabel={labels.cancel}
          cancelLabel={labels.keep}
          danger
          onConfirm={run.cancel}
          onClose={() => setCancelling(false)}
        >
          {labels.cancelText}
        </ConfirmDialog>
      )}
    </form>
  )
}

// A number that is none stays as it was typed: the flow says what is wrong with it.
function toValue(type: string, value: unknown): unknown {
  if (value === '') return undefined
  if (type !== 'number' || typeof value !== 'string') return value
  const number = Number(value.trim().replace(/(\d),(\d{1,2})$/, '$1.$2'))
  return Number.isFinite(number) ? number : value
}
