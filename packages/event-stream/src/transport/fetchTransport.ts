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
    open({ url, ...init }) {
      // fetch rejects for a bad URL as it does for a dead server. Outside a page it must be absolute; Node's Request
      // wants that in jsdom too, so it is not asked.
      new URL(url, globalThis.document?.baseURI ?? globalThis.location?.href)
      // [spec] an EventSource request's cache mode is "no-store". What fetch does not know, or is undefined, it overlooks.
      return (options.fetch ?? fetch)(url, { ...(init as RequestInit), cache: 'no-store' }).then(answerOf)
    },
  }
}

// A plain object, so that whoever wraps a transport can spread it: what a Response has are getters of its prototype.
function answerOf({ status, headers, url, redirected, body }: Response): TransportResponse {
  return { status, headers, url, redirected, chunks: chunksOf(body) }
}
