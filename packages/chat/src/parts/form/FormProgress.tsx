import { useFormLabels } from './useFormLabels.ts'

/** How far one has come; nothing in a form of one step. */
export function FormProgress({ step, count }: { step: number; count: number }) {
  const labels = useFormLabels()
  if (count < 2) return null
  return (
    <div data-slot="chat-form-progress">
      <span>{labels.step(step + 1, count)}</span>
      <span data-slot="chat-form-bar" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <i key={index} data-done={index <= step ? '' : undefined} />
        ))}
      </span>
    </div>
  )
}
