import type { FlowField, FlowStep } from './Flow.ts'

/** The question that a step becomes: its template, filled with the values as a reader says them. */
export function stepQuestion(step: FlowStep, values: Readonly<Record<string, unknown>>): string {
  return step.question
    .replace(/\{(\w+)\}/g, (_, name: string) => inWords(step.fields[name], values[name]))
    .replace(/ {2,}/g, ' ')
    .trim()
}

function inWords(field: FlowField | undefined, value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return field?.label ?? ''
  if (Array.isArray(value)) return value.map((one) => inWords(field, one)).join(', ')
  if (typeof value === 'object') return 'name' in value ? String(value.name) : ''
  const option = field?.options?.find((one) => typeof one !== 'string' && one.value === String(value))
  return typeof option === 'object' ? option.label : String(value)
}
