import type { Exchange } from '../exchange/Exchange.ts'

/** How many events a resumed stream is to send once more: none, unless a fault says so. */
export function overlapOf({ request, url, faults }: Exchange): number {
  if (request.headers.get('last-event-id') === null) return 0
  return Math.max(0, ...faults.map((fault) => fault.overlap?.(url.searchParams) ?? 0))
}
