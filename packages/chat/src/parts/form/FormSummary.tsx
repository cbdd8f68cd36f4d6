import type { FlowStep } from '../../flows/Flow.ts'
import type { FormPart } from '../../messages/ChatPart.ts'
import { useChatContext } from '../../react/ChatProvider.tsx'
import { CheckIcon } from '../icons.tsx'
import { useFormLabels } from './useFormLabels.ts'
import { valueInWords } from './valueInWords.ts'

/** A step that is over: what was given, to read. */
export function FormSummary({ part, step }: { part: FormPart; step: FlowStep | undefined }) {
  const { locale } = useChatContext('ChatForm')
  const labels = useFormLabels()
  const values = part.values ?? {}
  const names = step ? Object.keys(step.fields) : Object.keys(values)
  const isSubmitted = part.state === 'submitted'
  return (
    <section data-slot="chat-form" data-state={part.state} aria-label={step?.title ?? part.name}>
      <header data-slot="chat-form-header">
        <h3>{step?.title ?? part.name}</h3>
        <span data-slot="chat-form-state">
          {isSubmitted && <CheckIcon />}
          {isSubmitted ? labels.submitted : labels.cancelled}
        </span>
      </header>
      {isSubmitted && (
        <dl data-slot="chat-form-values">
          {names.map((name) => (
            <div key={name}>
              <dt>{step?.fields[name]?.label ?? name}</dt>
              <dd dir="auto">{valueInWords(values[name], { field: step?.fields[name], labels, locale })}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
