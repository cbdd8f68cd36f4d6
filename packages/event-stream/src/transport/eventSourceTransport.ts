import { type ChunkQueue, createChunkQueue } from './createChunkQueue.ts'
import { serialiseEvent } from './serialiseEvent.ts'
import type { Transport, TransportRequest, TransportResponse } from './Transport.ts'

/** The part of the standard's `EventSource` that is used: the browser's, `event-source-polyfill`'s, `eventsource`'s. */
export interface EventSourceLike {
  readonly readyState: number
  addEventListener(type: string, listener: (event: Event) => void): void
  close(): void
}

/** Its constructor. `headers` and `fetch` are read by those that can send headers, and ignored by the browser's own. */
export type EventSourceConstructor = new (
  url: string,
  // The clients disagree on what else they take.
  init: never,
) => EventSourceLike

/** Options of {@link eventSourceTransport}. */
export interface EventSourceTransportOptions {
  /** The constructor. @default the browser's own, looked up at each request */
  EventSource?: EventSourceConstructor | undefined
  /** The names of the events to hear, beside `message`: an `EventSource` tells only of names that it was asked for. */
  events?: readonly string[] | undefined
  /** Whether the constructor sends headers. @default true for any but the browser's own */
  sendsHeaders?: boolean | undefined
}

const CLOSED = 2

/**
 * An `EventSource` as a transport: GET only. Where the stream may reconnect, it is left to reconnect by itself, with
 * its own `Last-Event-ID`; where it may not (`isEnd`, `reconnectOnEnd: false`), the first break ends it. The browser
 * says neither the status nor the reason of a failure.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
 * @example
 * useEventStream('/notices', { transport: eventSourceTransport({ events: ['notification'] }) })
 */
export function eventSourceTransport(options: EventSourceTransportOptions = {}): Transport {
  const sendsHeaders = options.sendsHeaders ?? options.EventSource !== undefined
  return {
    name: 'event-source',
    capabilities: { methods: false, headers: sendsHeaders, response: false },
    open: (request) => new Promise((resolve, reject) => run(request, options, { resolve, reject })),
  }
}

function run(
  request: TransportRequest,
  options: EventSourceTransportOptions,
  settle: { resolve: (response: TransportResponse) => void; reject: (error: unknown) => void },
): void {
  if (request.method !== 'GET') {
    throw new TypeError('An EventSource sends GET only: take fetchTransport() for a body or another method.')
  }
  const queue = createChunkQueue()
  const source = connect(request, options)
  let lastEventId = ''

  function receive(event: Event): void {
    // What an EventSource dispatches for a block is a MessageEvent.
    const { data, lastEventId: id, type } = event as MessageEvent<string>
    const isNew = id !== lastEventId
    lastEventId = id
    queue.push(serialiseEvent({ id: isNew ? id : undefined, event: type === 'message' ? '' : type, data }))
  }

  source.addEventListener('open', () => {
    const headers = new Headers({ 'content-type': 'text/event-stream' })
    settle.resolve({ status: 200, headers, url: request.url, redirected: false, chunks: queue.chunks })
  })
  for (const name of new Set(['message', ...(options.events ?? [])])) source.addEventListener(name, receive)
  source.addEventListener('error', () => {
    if (source.readyState !== CLOSED && request.mayReconnect) return
    source.close()
    stop(queue, settle.reject, new TypeError('The EventSource failed; a browser does not say why.'))
  })
  request.signal.addEventListener('abort', () => {
    source.close()
    stop(queue, settle.reject, request.signal.reason)
  })
}

function stop(queue: ChunkQueue, reject: (error: unknown) => void, error: unknown): void {
  reject(error)
  queue.fail(error)
}

function connect(request: TransportRequest, options: EventSourceTransportOptions): EventSourceLike {
  const EventSource = options.EventSource ?? globalThis.EventSource
  const headers = Object.fromEntries(request.headers)
  const withCredentials = request.credentials === 'include'
  const init = {
    withCredentials,
    // event-source-polyfill takes headers, eventsource a fetch; the browser's own neither.
    headers,
    fetch: (url: string | URL, given: RequestInit) =>
      fetch(url, { ...given, headers: { ...headers, ...(given.headers as Record<string, string>) } }),
  }
  return new EventSource(request.url, init as never)
}
