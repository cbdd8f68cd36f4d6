import { EventStreamError } from '../errors/EventStreamError.ts'
import { createSseDecoder } from '../sse/createSseDecoder.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'
import type { ConnectionEvent } from './ConnectionState.ts'
import { checkResponse } from './checkResponse.ts'
import type { Free } from './createRunner.ts'
import type { Clock } from './Ports.ts'

/** After the end marker the body is read on for this long, so that the connection can be used again; then it is cut. */
const DRAIN_MS = 1000

/** What one request needs. */
export interface RequestJob {
  transport: Transport
  clock: Clock
  random: () => number
  /** Makes the request; may be slow (a token), may throw `bad-request`. */
  prepare: (signal: AbortSignal) => Promise<TransportRequest>
  lastEventId: string
  maxBufferChars?: number | undefined
  isEnd?: ((event: StreamEvent) => boolean) | undefined
  onResponse: (response: TransportResponse) => void
  /** Each event, before `isEnd` is asked. */
  onEvent: (event: StreamEvent) => void
  /** The id to continue from; called when it may have changed. */
  onLastEventId: (id: string) => void
  onWarning: (message: string) => void
}

/** The resource `request#n`: one request from its preparation to the end of its body. */
export function runRequest(job: RequestJob, send: (event: ConnectionEvent) => void): Free {
  const controller = new AbortController()
  let freed = false
  let sawEnd = false
  let cancelDrain: Free | undefined

  async function run(): Promise<void> {
    // One microtask: StrictMode's mount, unmount, mount acquires and frees before anything is sent.
    await Promise.resolve()
    if (freed) return
    const request = await job.prepare(controller.signal)
    if (freed) return
    const response = await job.transport.open(request)
    if (freed) return
    job.onResponse(response)
    if (response.status === 204) return send({ type: 'no-content' })
    const refusal = await checkResponse(response, job.clock.now())
    if (refusal) return send({ type: 'failed', error: refusal, random: job.random() })
    send({ type: 'responded' })
    await readBody(response)
    send({ type: 'body-ended', random: job.random() })
  }

  async function readBody(response: TransportResponse): Promise<void> {
    const decoder = createSseDecoder({
      lastEventId: job.lastEventId,
      maxBufferChars: job.maxBufferChars,
      onRetry: (retryMs) => send({ type: 'retry-field', retryMs }),
      onWarning: job.onWarning,
      onOverflow(message) {
        send({ type: 'failed', error: new EventStreamError('buffer-overflow', message), random: 0 })
      },
      onEvent(event) {
        // A listener may have stopped the stream in the middle of a chunk: nothing arrives after.
        if (freed || sawEnd) return
        send({ type: 'progressed' })
        job.onLastEventId(event.lastEventId)
        job.onEvent(event)
        if (!freed && job.isEnd?.(event)) {
          sawEnd = true
          send({ type: 'sentinel' })
        }
      },
    })
    for await (const chunk of response.chunks) {
      if (sawEnd) continue
      if (freed) return
      decoder.push(chunk, job.clock.now())
      job.onLastEventId(decoder.lastEventId)
    }
  }

  run()
    .catch((cause: unknown) => send({ type: 'failed', error: asError(cause), random: job.random() }))
    .finally(() => cancelDrain?.())

  return () => {
    freed = true
    if (sawEnd) cancelDrain = job.clock.setTimeout(() => controller.abort(), DRAIN_MS)
    else controller.abort()
  }
}

function asError(cause: unknown): EventStreamError {
  if (cause instanceof EventStreamError) return cause
  const why = cause instanceof Error ? cause.message : String(cause)
  return new EventStreamError('network', `The connection failed: ${why}`, { cause })
}
