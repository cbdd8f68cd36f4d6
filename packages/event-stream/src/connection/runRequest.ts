import { EventStreamError } from '../errors/EventStreamError.ts'
import { createDecoder } from '../sse/createDecoder.ts'
import type { Framing } from '../sse/Framing.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'
import type { ConnectionPolicy } from './ConnectionPolicy.ts'
import type { ConnectionEvent } from './ConnectionState.ts'
import { checkJson } from './checkJson.ts'
import { checkResponse } from './checkResponse.ts'
import { createIdleWatch, type IdleWatch } from './createIdleWatch.ts'
import type { Free } from './createRunner.ts'
import type { Clock, Surroundings } from './Ports.ts'

/** After the end marker the body is read on for this long, so that the connection can be used again; then it is cut. */
const DRAIN_MS = 1000

/** What one request needs. */
export interface RequestJob {
  transport: Transport
  policy: ConnectionPolicy
  clock: Clock
  surroundings: Surroundings
  random: () => number
  /** Makes the request; may be slow (a token), may throw `bad-request`. */
  prepare: (signal: AbortSignal) => Promise<TransportRequest>
  framing: Framing | 'auto'
  lastEventId: string
  maxBufferChars?: number | undefined
  isEnd?: ((event: StreamEvent) => boolean) | undefined
  onResponse: (response: TransportResponse, framing: Framing | undefined) => void
  /** Each event, before `isEnd` is asked. */
  onEvent: (event: StreamEvent) => void
  /** The id to continue from; called when it may have changed. */
  onLastEventId: (id: string) => void
  onComment: (comment: string) => void
  onWarning: (message: string) => void
}

/** The resource `request#n`: one request from its preparation to the end of its body. */
export function runRequest(job: RequestJob, send: (event: ConnectionEvent) => void): Free {
  const { clock, policy } = job
  const controller = new AbortController()
  const cleanups: Free[] = []
  let freed = false
  let sawEnd = false

  function fail(error: EventStreamError): void {
    send({ type: 'failed', error, random: job.random() })
  }

  async function run(): Promise<void> {
    // One microtask: StrictMode's mount, unmount, mount acquires and frees before anything is sent.
    await Promise.resolve()
    if (freed) return
    const cancelConnect = limitConnect()
    const response = await job.transport.open(await job.prepare(controller.signal))
    cancelConnect?.()
    if (freed) return
    if (response.status === 204) {
      job.onResponse(response, undefined)
      return send({ type: 'no-content' })
    }
    const checked = await checkResponse(response, { framing: job.framing, isGet: policy.isGet, nowMs: clock.now() })
    if (freed) return
    job.onResponse(response, 'framing' in checked ? checked.framing : undefined)
    if ('error' in checked) return fail(checked.error)
    send({ type: 'responded' })
    await readBody(response, checked.framing)
  }

  function limitConnect(): Free | undefined {
    const { connectMs } = policy
    if (connectMs === undefined) return undefined
    const cancel = clock.setTimeout(() => {
      fail(new EventStreamError('connect-timeout', `No response within ${connectMs} ms.`))
    }, connectMs)
    cleanups.push(cancel)
    return cancel
  }

  async function readBody({ chunks }: TransportResponse, framing: Framing): Promise<void> {
    const watch = watchSilence()
    let hasBytes = false
    const decoder = createDecoder(framing, {
      lastEventId: job.lastEventId,
      maxBufferChars: job.maxBufferChars,
      onRetry: (retryMs) => send({ type: 'retry-field', retryMs }),
      onWarning: job.onWarning,
      onOverflow: (message) => fail(new EventStreamError('buffer-overflow', message)),
      onComment(comment) {
        watch?.beat()
        if (!freed) job.onComment(comment)
      },
      onEvent(event) {
        if (event.event === 'ping') watch?.beat()
        const badJson = framing === 'json' ? checkJson(event.data) : undefined
        if (badJson) fail(badJson)
        else receive(event)
      },
    })
    for await (const chunk of chunks) {
      if (sawEnd) continue
      if (freed) return
      hasBytes = true
      watch?.heard()
      decoder.push(chunk, clock.now())
      job.onLastEventId(decoder.lastEventId)
    }
    decoder.end(clock.now())
    if (!hasBytes && !policy.isGet) fail(new EventStreamError('empty-body', 'The server sent an empty answer.'))
    // [beyond spec] a whole JSON value has no end marker: its end is the end.
    else if (framing === 'json') send({ type: 'sentinel' })
    else send({ type: 'body-ended', random: job.random() })
  }

  function receive(event: StreamEvent): void {
    // A listener may have stopped the stream in the middle of a chunk: nothing arrives after.
    if (freed || sawEnd) return
    send({ type: 'progressed' })
    job.onLastEventId(event.lastEventId)
    job.onEvent(event)
    if (!freed && job.isEnd?.(event)) {
      sawEnd = true
      send({ type: 'sentinel' })
    }
  }

  function watchSilence(): IdleWatch | undefined {
    if (policy.idleMs === undefined) return undefined
    const watch = createIdleWatch({ clock, idleMs: policy.idleMs }, (silentMs) => {
      fail(new EventStreamError('idle-timeout', `Nothing came for ${Math.round(silentMs / 1000)} s.`))
    })
    cleanups.push(watch.stop, job.surroundings.onWake(watch.check))
    return watch
  }

  function toError(cause: unknown): EventStreamError {
    if (cause instanceof EventStreamError) return cause
    if (!job.surroundings.isOnline()) return new EventStreamError('offline', 'The device is offline.', { cause })
    const why = cause instanceof Error ? cause.message : String(cause)
    return new EventStreamError('network', `The connection failed: ${why}`, { cause })
  }

  let cancelDrain: Free | undefined
  run()
    .catch((cause: unknown) => fail(toError(cause)))
    .finally(() => cancelDrain?.())

  return () => {
    freed = true
    for (const cleanup of cleanups) cleanup()
    if (sawEnd) cancelDrain = clock.setTimeout(() => controller.abort(), DRAIN_MS)
    else controller.abort()
  }
}
