import { EventStreamError } from '../errors/EventStreamError.ts'
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
    async open({ url, method, headers, body, credentials, signal }): Promise<TransportResponse> {
      checkUrl(url)
      const send = options.fetch ?? globalThis.fetch
      const response = await send(url, {
        method,
        headers,
        body: body ?? null,
        credentials: credentials ?? 'same-origin',
        // [spec] an EventSource request's cache mode is "no-store".
        cache: 'no-store',
        signal,
      })
      return {
        status: response.status,
        headers: response.headers,
        url: response.url,
        redirected: response.redirected,
        chunks: chunksOf(response.body),
      }
    },
  }
}

// fetch reports a bad URL as it reports a dead server: a TypeError.
function checkUrl(url: string): void {
  try {
    new URL(url, globalThis.location?.href)
  } catch (cause) {
    const hint = globalThis.location ? '' : ' Outside a page it must be absolute.'
    throw new EventStreamError('bad-request', `"${url}" is not a URL.${hint}`, { cause })
  }
}

// Safari has no async iteration of ReadableStream: a reader works everywhere.
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Leaving the loop early (an end marker, a refused page) must free the connection. A stream that has already
    // failed rejects the cancel as well, which says nothing new.
    reader.cancel().catch(() => {})
  }
}
