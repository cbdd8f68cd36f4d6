const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size for people, in the words and digits of the locale: `1.2 MB`, `300 kB`. */
export function fileSize(sizeBytes: number, locale: string | undefined): string {
  let size = sizeBytes
  let at = 0
  while (size >= 1000 && at < UNITS.length - 1) {
    size /= 1000
    at += 1
  }
  const maximumFractionDigits = size < 10 && at > 0 ? 1 : 0
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[at] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(size)
}
