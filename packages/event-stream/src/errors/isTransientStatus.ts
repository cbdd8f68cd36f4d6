/** Statuses by which a server says "not now", and that it did nothing: RFC 9110, RFC 6585, RFC 8470. */
export const BUSY_STATUSES: readonly number[] = [408, 425, 429]

/** True for 408, 425, 429 and every 5xx. */
export function isTransientStatus(status: number): boolean {
  return BUSY_STATUSES.includes(status) || status >= 500
}
