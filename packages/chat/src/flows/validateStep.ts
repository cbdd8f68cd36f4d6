import type { FlowField, FlowStep, FlowWords } from './Flow.ts'
import { flowWords } from './flowWords.ts'

/** What is wrong with the values of a step, by field; empty when nothing is. */
export function validateStep(
  step: FlowStep,
  values: Readonly<Record<string, unknown>>,
  words: Partial<FlowWords> = {},
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [name, field] of Object.entries(step.fields)) {
    const error = fieldError(field, values[name], { ...flowWords, ...words }) ?? field.validate?.(values[name], values)
    if (error !== undefined) errors[name] = error
  }
  return errors
}

function fieldError(field: FlowField, value: unknown, words: FlowWords): string | undefined {
  const { label, type } = field
  if (isMissing(value)) return field.required ? words.required(label) : undefined
  if (type === 'number') return numberError(field, value, words)
  if (type === 'date') return dateError(field, String(value), words)
  if (type === 'text') return textError(field, String(value), words)
  const allowed = field.options?.map((option) => (typeof option === 'string' ? option : option.value))
  const given = Array.isArray(value) ? value : [value]
  return allowed && given.some((one) => !allowed.includes(String(one))) ? words.option(label) : undefined
}

// An unticked box is missing too: that is how one asks for consent.
function isMissing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
}

function numberError({ label, min, max }: FlowField, value: unknown, words: FlowWords): string | undefined {
  const number = Number(value)
  if (!Number.isFinite(number)) return words.number(label)
  if (min !== undefined && number < Number(min)) return words.min(label, min)
  return max !== undefined && number > Number(max) ? words.max(label, max) : undefined
}

// ISO dates are in the order of their letters.
function dateError({ label, min, max }: FlowField, value: string, words: FlowWords): string | undefined {
  if (min !== undefined && value < String(min)) return words.min(label, min)
  return max !== undefined && value > String(max) ? words.max(label, max) : undefined
}

function textError({ label, min, max, pattern }: FlowField, value: string, words: FlowWords): string | undefined {
  if (min !== undefined && value.length < Number(min)) return words.longer(label, Number(min))
  if (max !== undefined && value.length > Number(max)) return words.shorter(label, Number(max))
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) return words.pattern(label)
  return undefined
}
