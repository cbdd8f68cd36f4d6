import { ChoiceInput } from './ChoiceInput.tsx'
import { FileInput } from './FileInput.tsx'
import type { FormFieldProps } from './FormFieldProps.ts'
import { optionsOf } from './optionsOf.ts'
import { useFormLabels } from './useFormLabels.ts'

/** A label, a control, its help, and what is wrong with it. */
export function FormField(props: FormFieldProps) {
  const { id, field, error } = props
  const labels = useFormLabels()
  const isGroup = field.type === 'radio' || (field.type === 'checkbox' && field.options !== undefined)
  const isBox = field.type === 'checkbox' && !isGroup
  const words = (
    <>
      {field.label}
      {!field.required && <small>{labels.optional}</small>}
    </>
  )
  const rest = (
    <>
      {field.help !== undefined && (
        <p id={`${id}-help`} data-slot="chat-field-help">
          {field.help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} data-slot="chat-field-error">
          {error}
        </p>
      )}
    </>
  )
  if (isGroup) {
    return (
      <fieldset data-slot="chat-field" data-invalid={error ? '' : undefined} aria-describedby={describedBy(props)}>
        <legend>{words}</legend>
        <ChoiceInput {...props} />
        {rest}
      </fieldset>
    )
  }
  return (
    <div data-slot="chat-field" data-type={field.type} data-invalid={error ? '' : undefined}>
      {isBox && <FieldControl {...props} />}
      <label htmlFor={id}>{words}</label>
      {!isBox && <FieldControl {...props} />}
      {rest}
    </div>
  )
}

function FieldControl(props: FormFieldProps) {
  const { id, field, value, error, onChange } = props
  const labels = useFormLabels()
  const shared = {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-required': field.required ? true : undefined,
    'aria-describedby': describedBy(props),
    'data-slot': 'chat-field-control',
  } as const
  const text = value === undefined || value === null ? '' : String(value)
  switch (field.type) {
    case 'select':
      return (
        <select {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">{labels.choose}</option>
          {optionsOf(field).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'checkbox':
      return (
        <input
          {...shared}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      )
    case 'file':
      return <FileInput {...props} shared={shared} />
    case 'text':
      if (field.multiline) {
        const { placeholder } = field
        return (
          <textarea
            {...shared}
            rows={3}
            placeholder={placeholder}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
      break
  }
  return (
    <input
      {...shared}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      min={field.type === 'date' ? field.min : undefined}
      max={field.type === 'date' ? field.max : undefined}
      placeholder={field.placeholder}
      dir="auto"
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function describedBy({ id, field, error }: FormFieldProps): string | undefined {
  const ids = [field.help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean)
  return ids.join(' ') || undefined
}
