import type { FlowField } from '../../flows/Flow.ts'

/** What every field is given. */
export interface FormFieldProps {
  /** Unique on the page; the control has it. */
  id: string
  field: FlowField
  value: unknown
  error: string | undefined
  onChange: (value: unknown) => void
}
