/** A size as the reader writes it: `2.4 MB`. */
export function formatBytes(bytes: number, locale?: string): string {
  const [unit, divisor] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6]
  const value = bytes / Number(divisor)
  const maximumFractionDigits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit: String(unit), maximumFractionDigits }).format(value)
}
