/** The reader's day in which a moment lies, as a number that grows by one from day to day. */
export function dayOf(atMs: number): number {
  const date = new Date(atMs)
  // Counted in UTC, where every day has 24 hours.
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}
