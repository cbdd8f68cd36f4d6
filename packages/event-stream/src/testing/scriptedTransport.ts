import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'

/** One request that a {@link scriptedTransport} received, and the handle by which a test answers it. */
export interface ScriptedRequest {
  readonly request: TransportRequest
  /** True once the client gave it up. */
  readonly aborted: boolean
  /** Sends the head. @default 200, text/event-stream */
  respond(head?: { status?: number; headers?: Record<string, string>; url?: string; redirected?: boolean }): void
  /** Sends text or bytes of the body; sends the head first when `respond` was not called. */
  send(chunk: string | Uint8Array): void
  /** Ends the body. */
  end(): void
  /** Breaks the connection: before the head no response comes, after it the body throws. */
  fail(error?: Error): void
}

/** A transport played by a test: each request waits in `requests` until the test answers it. */
export interface ScriptedTransport extends Transport {
  readonly requests: readonly ScriptedRequest[]
  /** Resolves with the request of that number (0 is the first) when it has been made. */
  request(index: number): Promise<ScriptedRequest>
}

/**
 * For tests of code that uses streams: no network, no timing, every answer on command.
 *
 * @example
 * const transport = scriptedTransport()
 * const stream = createEventStream('/x', { transport })
 * stream.open()
 * const first = await transport.request(0)
 * first.send('data: hello\n\n')
 * first.end()
 */
export function scriptedTransport(): ScriptedTransport {
  const requests: ScriptedRequest[] = []
  let waiters: { index: number; resolve: (request: ScriptedRequest) => void }[] = []

  return {
    name: 'scripted',
    capabilities: { methods: true, headers: true, response: true },
    requests,
    request(index) {
      const made = requests[index]
      if (made) return Promise.resolve(made)
      return new Promise((resolve) => waiters.push({ index, resolve }))
    },
    open(request) {
      const { scripted, response } = script(request)
      requests.push(scripted)
      waiters = waiters.filter((waiter) => {
        if (waiter.index >= requests.length) return true
        waiter.resolve(scripted)
        return false
      })
      return response
    },
  }
}

function script(request: TransportRequest): { scripted: ScriptedRequest; response: Promise<TransportResponse> } {
  const encoder = new TextEncoder()
  let body: ReadableStreamDefaultController<Uint8Array> | undefined
  let settle: { resolve: (response: TransportResponse) => void; reject: (error: Error) => void } | undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      body = controller
    },
  })
  const response = new Promise<TransportResponse>((resolve, reject) => {
    settle = { resolve, reject }
  })

  function respond({ status = 200, headers = { 'content-type': 'text/event-stream' }, ...where }: Head = {}): void {
    const { url = request.url, redirected = false } = where
    settle?.resolve({ status, headers: new Headers(headers), url, redirected, chunks: chunksOf(stream) })
    settle = undefined
  }
  function fail(error: Error = new TypeError('Failed to fetch')): void {
    settle?.reject(error)
    body?.error(error)
  }
  request.signal.addEventListener('abort', () => fail(new DOMException('The request was aborted.', 'AbortError')))

  const scripted: ScriptedRequest = {
    request,
    get aborted() {
      return request.signal.aborted
    },
    respond,
    send(chunk) {
      if (settle) respond()
      if (!request.signal.aborted) body?.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
    },
    end() {
      if (settle) respond()
      if (!request.signal.aborted) body?.close()
    },
    fail,
  }
  return { scripted, response }
}

type Head = Parameters<ScriptedRequest['respond']>[0]

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
