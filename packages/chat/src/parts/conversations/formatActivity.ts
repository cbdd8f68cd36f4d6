/** When something happened last: `09:05` today, `11/19` in this year, `11/19/2025` before, as the locale writes it. */
export function formatActivity(atMs: number, { nowMs, locale }: { nowMs: number; locale: string | undefined }): string {
  const at = new Date(atMs)
  const now = new Date(nowMs)
  if (at.toDateString() === now.toDateString()) {
    return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  }
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(locale, { month: '2-digit', day: '2-digit', year }).format(at)
}
