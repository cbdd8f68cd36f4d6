/**
 * `Retry-After` in milliseconds from now: either seconds or an HTTP date; `undefined` when it is neither.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function parseRetryAfter(value: string, nowMs: number): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000
  // A date begins with a letter (Fri, 31 Dec …); Date.parse alone would take "-5" for a year.
  const atMs = /^[a-z]/i.test(value) ? Date.parse(value) : -1
  return atMs > 0 ? Math.max(0, atMs - nowMs) : undefined
}
