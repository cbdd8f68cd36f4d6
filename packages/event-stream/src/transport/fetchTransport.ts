import { EventStreamError } from '../errors/EventStreamError.ts'
import { chunksOf } from './chunksOf.ts'
import type { Transport, TransportResponse } from './Transport.ts'

/** Options of {@link fetchTransport}. */
export interface FetchTransportOptions {
  /** The function that sends. @default the global `fetch`, looked up at each request */
  fetch?: typeof globalThis.fetch | undefined
}

/**
 * The default transport: `fetch`, in browsers, workers and Node. Any method, any headers, bytes as they arrive.
 *
 * @example
 * createEventStream('/notices', { transport: fetchTransport({ fetch: tracedFetch }) })
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  return {
    name: 'fetch',
    capabilities: { methods: true, headers: true, response: true },
    async open({ url, method, headers, body = null, credentials = 'same-origin', signal }): Promise<TransportResponse> {
      checkUrl(url)
      const send = options.fetch ?? fetch
      // [spec] an EventSource request's cache mode is "no-store".
      const response = await send(url, { method, headers, body, credentials, cache: 'no-store', signal })
      const { status, redirected } = response
      return { status, headers: response.headers, url: response.url, redirected, chunks: chunksOf(response.body) }
    },
  }
}

// fetch reports a bad URL as it reports a dead server: a TypeError. Outside a page it must be absolute.
function checkUrl(url: string): void {
  try {
    new URL(url, globalThis.location?.href)
  } catch (cause) {
    throw new EventStreamError('bad-request', `"${url}" is not a URL.`, { cause })
  }
}
