/** What a client that parses by itself hands over. */
export interface ParsedEvent {
  id?: string | undefined
  event?: string | undefined
  data: string
  retryMs?: number | undefined
}

/**
 * An event as bytes again. Clients that parse by themselves are fitted to the port this way: one road for all
 * transports, with its ids, limits and tests, for the price of writing each event once more.
 */
export function serialiseEvent({ id, event, data, retryMs }: ParsedEvent): Uint8Array {
  let text = ''
  if (retryMs !== undefined) text += `retry: ${retryMs}\n`
  if (id !== undefined) text += `id: ${id}\n`
  if (event) text += `event: ${event}\n`
  for (const line of data.split('\n')) text += `data: ${line}\n`
  return new TextEncoder().encode(`${text}\n`)
}
