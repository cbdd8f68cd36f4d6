import { fetchEventSource } from '@microsoft/fetch-event-source'
import { chunksOf } from './chunksOf.ts'
import { createChunkQueue } from './createChunkQueue.ts'
import { serialiseEvent } from './serialiseEvent.ts'
import type { Transport, TransportRequest, TransportResponse } from './Transport.ts'

/** Options of {@link fetchEventSourceTransport}. */
export interface FetchEventSourceTransportOptions {
  /** The function that sends. @default window.fetch */
  fetch?: typeof globalThis.fetch | undefined
}

/** Ends the library's run after a response that is none of its business. */
class Refused extends Error {}

/**
 * `@microsoft/fetch-event-source` as a transport, for those who rely on it. It is kept from what it does by itself:
 * it neither aborts when the tab is hidden, nor tries again, nor judges the response. Needs `window`.
 *
 * Lost inside the library: blank `data:` lines that lead an event, events without data, an id that is cleared.
 *
 * @see https://github.com/Azure/fetch-event-source
 * @example
 * createEventStream('/v1/ask', { transport: fetchEventSourceTransport(), body: { question } })
 */
export function fetchEventSourceTransport(options: FetchEventSourceTransportOptions = {}): Transport {
  return {
    name: 'fetch-event-source',
    capabilities: { methods: true, headers: true, response: true },
    open: (request) => new Promise((resolve, reject) => run(request, options, { resolve, reject })),
  }
}

interface Settle {
  resolve: (response: TransportResponse) => void
  reject: (error: unknown) => void
}

function run(request: TransportRequest, options: FetchEventSourceTransportOptions, { resolve, reject }: Settle): void {
  const { url, method, headers, body, signal } = request
  const queue = createChunkQueue()
  // The library listens for an abort to come, and overlooks one that has been.
  signal.throwIfAborted()

  async function onopen(response: Response): Promise<void> {
    const { status, headers, url, redirected } = response
    const head = { status, headers, url, redirected }
    const isStream = response.ok && headers.get('content-type')?.startsWith('text/event-stream') === true
    if (isStream) {
      resolve({ ...head, chunks: queue.chunks })
      return
    }
    resolve({ ...head, chunks: chunksOf(response.body) })
    // When onopen throws, the library aborts the request: not before whoever reads the page has let go of it.
    await new Promise((release) => signal.addEventListener('abort', release))
    throw new Refused()
  }

  // The library resolves when it is aborted, and says nothing of it.
  signal.addEventListener('abort', () => {
    reject(signal.reason)
    queue.fail(signal.reason)
  })

  fetchEventSource(url, {
    method,
    headers: Object.fromEntries(headers),
    body: body ?? null,
    credentials: request.credentials ?? 'same-origin',
    cache: 'no-store',
    signal,
    // It would abort and send the POST again whenever the tab is hidden and shown.
    openWhenHidden: true,
    ...(options.fetch && { fetch: options.fetch }),
    onopen,
    onmessage({ id, event, data, retry }) {
      // It makes an event of every comment: one without anything.
      if (data === '' && event === '' && id === '' && retry === undefined) return
      queue.push(serialiseEvent({ id: id === '' ? undefined : id, event, data, retryMs: retry }))
    },
    onclose: queue.end,
    // Throwing is the only way to keep it from trying again, POST or not, without limit.
    onerror(error: unknown) {
      throw error
    },
  }).catch((error: unknown) => {
    if (error instanceof Refused) return
    reject(error)
    queue.fail(error)
  })
}
