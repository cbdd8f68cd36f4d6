import { EventStreamError } from '../errors/EventStreamError.ts'
import { buildRequest, isGetMethod, methodOf } from '../request/buildRequest.ts'
import type { OpenInput } from '../request/RequestOptions.ts'
import { createDecoder } from '../sse/createDecoder.ts'
import type { Framing } from '../sse/Framing.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import { callSafely } from '../store/callSafely.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'
import type { CloseReason } from '../store/EventStreamSnapshot.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'
import { type ConnectionEvent, type ConnectionState, IDLE } from './ConnectionState.ts'
import { acceptedFraming, refusalOf } from './checkResponse.ts'
import { createDoubleFilter } from './createDoubleFilter.ts'
import { createWatch } from './createWatch.ts'
import { type Clock, NEVER_MS, type Surroundings } from './Ports.ts'
import { transition } from './transition.ts'

/** After the end marker the body is read on for this long, so that the connection can be used again; then it is cut. */
const DRAIN_MS = 1000
/** For GET only: a POST may think for a minute before its first header. */
const DEFAULT_CONNECT_MS = 30_000

/** The options that a connection reads, each when it is needed. */
type ConnectionOptions = Omit<EventStreamOptions, 'parse' | 'events' | 'onEvent' | 'transport' | 'ports'>

/** What a connection needs from outside. */
export interface ConnectionPorts {
  clock: Clock
  random: () => number
  surroundings: Surroundings
  transport: () => Transport
  /** Each event that is delivered, before `isEnd` is asked. */
  onEvent: (event: StreamEvent) => void
  /** After each change, when the resources are in place. */
  onState: (state: ConnectionState, previous: ConnectionState) => void
}

/** A connection: opened, closed, and in one state at any time. */
export interface Connection {
  state(): ConnectionState
  /** The id to continue from. */
  lastEventId(): string
  open(input: OpenInput): void
  close(): void
}

/**
 * Drives the state machine: whenever the number of the resource changes it frees the old one and acquires the new one.
 * A freed resource cannot send, so a stopped timer never ticks and a late answer changes nothing.
 */
export function createConnection(url: string, options: ConnectionOptions, ports: ConnectionPorts): Connection {
  const { clock, random, surroundings } = ports
  let state = IDLE
  let input: OpenInput = {}
  let lastEventId = ''
  let authorization: string | undefined
  let isGet = true
  let openedAtMs = 0
  let doubles = createDoubleFilter()
  let free = () => {}
  const queue: ConnectionEvent[] = []

  function send(event: ConnectionEvent): void {
    // An event that arrives during a step waits for its end.
    if (queue.push(event) > 1) return
    while (queue[0]) {
      step(queue[0])
      queue.shift()
    }
  }

  function step(event: ConnectionEvent): void {
    const previous = state
    state = transition(previous, event, { options, isGet, random: random(), nowMs: clock.now() })
    if (state === previous) return
    if (state.resource !== previous.resource) {
      free()
      free = acquire(state)
    }
    ports.onState(state, previous)
  }

  function acquire({ resource, phase, begun, renewsAuth }: ConnectionState): () => void {
    const isWait = phase.status === 'waiting'
    const isRequest = phase.status === 'connecting'
    if (!isWait && !isRequest) return () => {}
    const isHeld = () => state.resource === resource
    const emit = (event: ConnectionEvent) => isHeld() && send(event)
    const close = (reason: CloseReason) => emit({ type: 'close', reason })
    const {
      connectMs = isGet ? DEFAULT_CONNECT_MS : NEVER_MS,
      idleMs = 'auto',
      totalMs = NEVER_MS,
    } = options.timeouts ?? {}
    const firstMs = isWait ? phase.delayMs : connectMs
    const watch = createWatch(ports, { isWait, firstMs, idleMs, totalMs, openedAtMs }, (due, afterMs) =>
      emit(
        due === 'timer-fired'
          ? { type: due }
          : { type: 'failed', error: new EventStreamError(due, `Timed out after ${afterMs} ms.`) },
      ),
    )
    const controller = new AbortController()
    let cancelDrain: (() => void) | undefined
    let sawEnd = false

    async function request(): Promise<void> {
      // One microtask: StrictMode's mount, unmount, mount acquires and frees before anything is sent.
      await undefined
      if (!isHeld()) return
      const response = await ports.transport().open(await prepare())
      if (!isHeld()) return
      const { status, headers, url } = response
      const framing = acceptedFraming(response, { framing: options.framing, isGet })
      callSafely(() => options.onResponse?.({ status, headers, url, framing }))
      if (status === 204) close('no-content')
      else if (framing) {
        emit({ type: 'responded' })
        watch.opened()
        await readBody(response, framing)
      } else throw await refusalOf(response, clock)
    }

    async function prepare(): Promise<TransportRequest> {
      const { auth, resume, isEnd, reconnectOnEnd } = options
      try {
        if (renewsAuth) await auth?.refresh?.(authorization)
        authorization = await auth?.authorization()
        return await buildRequest(options, {
          url,
          input: begun && typeof resume === 'function' ? { ...input, ...resume({ lastEventId, input }) } : input,
          authorization,
          lastEventId,
          mayReconnect: isGet && !isEnd && reconnectOnEnd !== false,
          signal: controller.signal,
        })
      } catch (cause) {
        throw new EventStreamError('bad-request', `The request could not be made: ${cause}`, { cause })
      }
    }

    async function readBody({ chunks }: TransportResponse, framing: Framing): Promise<void> {
      let hasBytes = false
      const decoder = createDecoder(framing, {
        lastEventId,
        maxBufferChars: options.maxBufferChars,
        onRetry: (retryMs) => emit({ type: 'retry-field', retryMs }),
        onWarning: (message) => callSafely(() => options.onWarning?.(message)),
        onOverflow(message) {
          throw new EventStreamError('buffer-overflow', message)
        },
        onComment(comment) {
          watch.beat()
          if (isHeld()) callSafely(() => options.onComment?.(comment))
        },
        onEvent: receive,
      })

      function receive(event: StreamEvent): void {
        const { event: name, data } = event
        if (name === 'ping') watch.beat()
        // A listener may have stopped the stream in the middle of a chunk: nothing arrives after.
        if (!isHeld()) return
        if (framing === 'json') checkJson(data)
        emit({ type: 'progressed' })
        lastEventId = event.lastEventId
        // Who does not say that ids are cursors may repeat one id on every event.
        if (!options.resume || doubles.isNew(event)) ports.onEvent(event)
        if (isHeld() && callSafely(() => options.isEnd?.(event))) {
          sawEnd = true
          close('ended')
        }
      }

      for await (const chunk of chunks) {
        if (sawEnd) continue
        if (!isHeld()) return
        hasBytes = true
        watch.heard()
        decoder.push(chunk, clock.now())
        if (isHeld()) lastEventId = decoder.lastEventId
      }
      decoder.end(clock.now())
      if (!hasBytes && !isGet) throw new EventStreamError('empty-body', 'The server sent an empty answer.')
      // [beyond spec] a whole JSON value has no end marker: its end is the end.
      if (framing === 'json') close('ended')
      emit({ type: 'body-ended' })
    }

    function fail(cause: unknown): void {
      const code = surroundings.isOnline() ? 'network' : 'offline'
      const error =
        cause instanceof EventStreamError
          ? cause
          : new EventStreamError(code, `The connection failed: ${cause}`, { cause })
      emit({ type: 'failed', error })
    }

    if (isRequest) {
      if (begun) doubles.resumed()
      request()
        .catch(fail)
        .finally(() => cancelDrain?.())
    }
    return () => {
      watch.stop()
      if (sawEnd) cancelDrain = clock.setTimeout(() => controller.abort(), DRAIN_MS)
      else controller.abort()
    }
  }

  return {
    state: () => state,
    lastEventId: () => lastEventId,
    open(given) {
      input = given
      isGet = isGetMethod(methodOf(options, input))
      lastEventId = input.lastEventId ?? options.lastEventId ?? ''
      openedAtMs = clock.now()
      doubles = createDoubleFilter()
      send({ type: 'open' })
    },
    close: () => send({ type: 'close', reason: 'stopped' }),
  }
}

function checkJson(text: string): void {
  try {
    JSON.parse(text)
  } catch (cause) {
    throw new EventStreamError('bad-json', 'What was announced as JSON is none.', {
      bodyStart: text.slice(0, 2048),
      cause,
    })
  }
}
