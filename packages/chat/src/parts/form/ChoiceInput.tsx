import type { FormFieldProps } from './FormFieldProps.ts'
import { optionsOf } from './optionsOf.ts'

/** One of several, or several of several. */
export function ChoiceInput({ id, field, value, error, onChange }: FormFieldProps) {
  const isOne = field.type === 'radio'
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
  return optionsOf(field).map((option, index) => (
    <label key={option.value} data-slot="chat-field-choice">
      <input
        // The first has the field's id: the focus goes there.
        id={index === 0 ? id : undefined}
        type={isOne ? 'radio' : 'checkbox'}
        name={id}
        aria-invalid={error ? true : undefined}
        checked={chosen.includes(option.value)}
        onChange={({ target }) => {
          if (isOne) onChange(option.value)
          else {
            const others = chosen.filter((one) => one !== undefined && one !== option.value)
            onChange(target.checked ? [...others, option.value] : others)
          }
        }}
      />
      <span>{option.label}</span>
    </label>
  ))
}
