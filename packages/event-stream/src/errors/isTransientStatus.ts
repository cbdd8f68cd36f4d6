/** Statuses that say "not now" rather than "not so": RFC 9110, RFC 6585, RFC 8470. */
const TRANSIENT_STATUSES = [408, 425, 429]

/** True for 408, 425, 429 and every 5xx. */
export function isTransientStatus(status: number): boolean {
  return TRANSIENT_STATUSES.includes(status) || status >= 500
}
