import type { Exchange } from '../exchange/Exchange.ts'

/** Whether an answer is to stream: `?stream=` says so before the body's own `stream`. */
export function wantsStream(
  { url }: Exchange,
  { body, byDefault }: { body: Readonly<Record<string, unknown>>; byDefault: boolean },
): boolean {
  const query = url.searchParams.get('stream')
  if (query !== null) return query !== 'false' && query !== '0'
  return typeof body.stream === 'boolean' ? body.stream : byDefault
}
