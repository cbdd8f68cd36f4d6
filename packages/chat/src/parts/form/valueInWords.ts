import type { FlowField } from '../../flows/Flow.ts'
import type { ChatFormLabels } from '../../locales/ChatFormLabels.ts'
import { optionsOf } from './optionsOf.ts'

/** What was given, as a reader says it. */
export function valueInWords(
  value: unknown,
  { field, labels, locale }: { field: FlowField | undefined; labels: ChatFormLabels; locale: string | undefined },
): string {
  if (value === undefined || value === null || value === '') return labels.none
  if (typeof value === 'boolean') return value ? labels.yes : labels.no
  if (Array.isArray(value)) {
    return value.map((one) => valueInWords(one, { field, labels, locale })).join(', ') || labels.none
  }
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (typeof value === 'object') return 'name' in value ? String(value.name) : ''
  if (field?.type === 'date') return dateInWords(String(value), locale)
  const option = field && optionsOf(field).find((one) => one.value === value)
  return option?.label ?? String(value)
}

// A date without a time is the same day everywhere.
function dateInWords(value: string, locale: string | undefined): string {
  const date = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return value
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
