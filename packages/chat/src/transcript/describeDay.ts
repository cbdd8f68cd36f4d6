import { dayOf } from './dayOf.ts'

/**
 * The name of a day for the reader: "Today" and "Yesterday", the weekday within a week, the date before; with the year
 * where it is another. `locale` is a BCP 47 tag; without one it is the machine's own.
 */
export function describeDay(atMs: number, { nowMs, locale }: { nowMs: number; locale?: string | undefined }): string {
  const daysAgo = dayOf(nowMs) - dayOf(atMs)
  const date = new Date(atMs)
  if (daysAgo === 0 || daysAgo === 1) {
    return capitalized(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day'), locale)
  }
  if (daysAgo > 1 && daysAgo < 7) return capitalized(formatted(date, locale, { weekday: 'long' }), locale)
  const isSameYear = date.getFullYear() === new Date(nowMs).getFullYear()
  return formatted(date, locale, { day: 'numeric', month: 'long', ...(!isSameYear && { year: 'numeric' }) })
}

function formatted(date: Date, locale: string | undefined, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(date)
}

/** It stands alone, as a heading does; some languages write it small within a sentence. */
function capitalized(words: string, locale: string | undefined): string {
  const [first = ''] = words
  return first.toLocaleUpperCase(locale) + words.slice(first.length)
}
