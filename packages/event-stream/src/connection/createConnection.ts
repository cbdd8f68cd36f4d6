import { EventStreamError } from '../errors/EventStreamError.ts'
import { buildRequest, isReading } from '../request/buildRequest.ts'
import type { OpenInput } from '../request/RequestOptions.ts'
import { backoffDelayMs } from '../retry/backoffDelayMs.ts'
import { createDecoder } from '../sse/createDecoder.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'
import type { EventStreamStatus } from '../store/EventStreamSnapshot.ts'
import type { Tell } from '../store/tellerOf.ts'
import type { Transport, TransportResponse } from '../transport/Transport.ts'
import { acceptedFraming, BODY_START_CHARS, refusalOf } from './checkResponse.ts'
import { createRhythm } from './createRhythm.ts'
import { mayRepeat } from './mayRepeat.ts'
import { type Clock, NEVER_MS, type Surroundings } from './Ports.ts'
import { watchTime } from './watchTime.ts'

/** A refused page, and what follows the end marker, are read for this long, then the connection is cut. */
const GRACE_MS = 1000
/** For GET only: a POST may think for a minute before its first header. */
const DEFAULT_CONNECT_MS = 30_000
/** A person waits for the answer to a POST: two more tries, then the error. */
const DEFAULT_POST_ATTEMPTS = 3
const DEFAULT_BASE_MS = 1000
const DEFAULT_MAX_MS = 30_000

/** What a connection needs from outside. */
export interface ConnectionPorts {
  clock: Clock
  random: () => number
  surroundings: Surroundings
  transport: () => Transport
  tell: Tell
  /** Each event that is delivered, before `isEnd` is asked. */
  onEvent: (event: StreamEvent) => void
  /** A phase has begun; the same one again when only its attempt is another. */
  onPhase: (phase: EventStreamStatus) => void
}

/** The options that a connection reads, each when it is needed. */
type ConnectionOptions = Omit<EventStreamOptions, 'parse' | 'events' | 'onEvent' | 'transport' | 'ports'>

/** A connection: opened, closed, and in one phase at any time. */
export interface Connection {
  open(input?: OpenInput): void
  close(): void
  /** What is true of it now. */
  picture(): EventStreamStatus & { attempt: number; lastEventId: string }
}

const nothing = () => {}

/**
 * A run for each `open()`: it connects, waits and connects again where it may, and ends. At any time it holds one thing,
 * a request or a wait; `free` lets go of it, and what was freed has no way to speak.
 */
export function createConnection(
  url: string,
  { options, ports }: { options: ConnectionOptions; ports: ConnectionPorts },
): Connection {
  const { clock, surroundings, tell } = ports
  const news: EventStreamStatus[] = []
  let phase: EventStreamStatus = { status: 'idle' }
  let attempt = 0
  let lastEventId = ''
  let free = nothing

  function enter(next: EventStreamStatus): void {
    // Who is told of a phase may bring about the next: that one waits until all know of this.
    if (news.push(next) > 1) return
    for (phase of news) ports.onPhase(phase)
    news.length = 0
  }

  function end(last: EventStreamStatus): void {
    free()
    free = nothing
    options.signal?.removeEventListener('abort', close)
    enter(last)
  }

  function fail(error: EventStreamError): void {
    end({ status: 'failed', error })
  }

  function close(): void {
    if (free !== nothing) end({ status: 'closed', reason: 'stopped' })
  }

  function open(input: OpenInput = {}): void {
    const isGet = isReading(options, input)
    const openedAtMs = clock.now()
    /** By which request an id came first. */
    const cameBy: Record<string, object> = Object.create(null)
    let authorization: string | undefined
    let serverRetryMs: number | undefined
    let hasBegun = false
    lastEventId = input.lastEventId ?? options.lastEventId ?? ''
    attempt = 1
    connect()
    options.signal?.addEventListener('abort', close)
    if (options.signal?.aborted) close()

    function timeout(code: 'connect-timeout' | 'idle-timeout' | 'total-timeout', sinceMs: number): EventStreamError {
      const advice = 'The server is slow or gone: see `timeouts`.'
      return new EventStreamError(code, `Timed out after ${clock.now() - sinceMs} ms.`, { advice })
    }

    function watch(leftMs: () => number, onDue: () => void): readonly [look: () => void, stop: () => void] {
      const { totalMs = NEVER_MS } = options.timeouts ?? {}
      const totalLeftMs = () => openedAtMs + totalMs - clock.now()
      return watchTime(ports, {
        leftMs: () => Math.min(leftMs(), totalLeftMs()),
        onDue: () => (totalLeftMs() > 0 ? onDue() : fail(timeout('total-timeout', openedAtMs))),
      })
    }

    function wait(error: EventStreamError | undefined): void {
      const { baseMs = DEFAULT_BASE_MS, maxMs = DEFAULT_MAX_MS } = options.retry ?? {}
      const { retryAfterMs } = error ?? {}
      const random = ports.random()
      const delayMs = backoffDelayMs({ attempt, baseMs, maxMs, random, serverRetryMs, retryAfterMs })
      const retryAtMs = clock.now() + delayMs
      let wasOffline = false

      // Without a network a wait goes on, and the network's return ends it at once.
      function leftMs(): number {
        if (surroundings.isOnline()) return wasOffline ? 0 : retryAtMs - clock.now()
        wasOffline = true
        return NEVER_MS
      }

      free()
      free = watch(leftMs, () => {
        attempt += 1
        connect()
      })[1]
      enter({ status: 'waiting', delayMs, retryAtMs, error })
    }

    function connect(renewsAuth = false): void {
      const controller = new AbortController()
      const { connectMs = isGet ? DEFAULT_CONNECT_MS : NEVER_MS, idleMs = 'auto' } = options.timeouts ?? {}
      const rhythm = createRhythm()
      let isOver = false
      let isOpen = false
      let sawEnd = false
      let sinceMs = clock.now()
      let limitMs = connectMs
      let refusal: (() => EventStreamError) | undefined
      let cancelDrain = nothing

      free()
      const [look, stop] = watch(
        () => sinceMs + limitMs - clock.now(),
        () => settle(timeout(isOpen ? 'idle-timeout' : 'connect-timeout', sinceMs)),
      )
      free = () => {
        isOver = true
        stop()
        const abort = () => controller.abort()
        // Read to its end, the connection can be used again, and the server does not log a client that went away.
        if (sawEnd) cancelDrain = clock.setTimeout(abort, GRACE_MS)
        else abort()
      }
      enter({ status: 'connecting' })
      request()
        .catch((cause: unknown) => settle(errorOf(cause)))
        .finally(() => cancelDrain())

      function errorOf(cause: unknown): EventStreamError {
        if (cause instanceof EventStreamError) return cause
        const isOnline = surroundings.isOnline()
        return new EventStreamError(isOnline ? 'network' : 'offline', `The connection failed: ${cause}`, {
          cause,
          advice: isOnline
            ? 'The server is down, or CORS forbids it: see the Network tab.'
            : 'The device has no network.',
        })
      }

      /** From now on so much time may pass without a byte. */
      function allow(ms: number): void {
        sinceMs = clock.now()
        limitMs = ms
        look()
      }

      function beat(): void {
        if (idleMs === 'auto') allow(rhythm(clock.now()))
      }

      /** What follows when the request is over; without an error its body ended. */
      function settle(given?: EventStreamError): void {
        if (isOver) return
        const error = refusal?.() ?? given
        const { attempts = isGet ? NEVER_MS : DEFAULT_POST_ATTEMPTS, maxMs = DEFAULT_MAX_MS } = options.retry ?? {}
        if (error?.status === 401 && !renewsAuth && options.auth?.refresh) connect(true)
        else if (mayRepeat(error, { options, isGet, isOpen, maxMs })) {
          if (attempt < attempts) wait(error)
          else fail(error && attempt === 1 ? error : exhausted(error))
        }
        // Of a timeout the timeout is the news, not that the end is missing.
        else if (isOpen && options.isEnd && (!error || error.code === 'network')) {
          fail(
            new EventStreamError('truncated', 'The stream ended before its end marker.', {
              cause: error,
              advice: 'A proxy may have cut it: see `resume`.',
            }),
          )
        } else if (error) fail(error)
        else end({ status: 'closed', reason: 'server-closed' })
      }

      function exhausted(last: EventStreamError | undefined): EventStreamError {
        const message = `Gave up after ${attempt} attempts. ${last?.message ?? 'The server kept closing the stream.'}`
        return new EventStreamError('retries-exhausted', message, { ...last, attempts: attempt, cause: last })
      }

      async function request(): Promise<void> {
        const { auth, resume, isEnd, reconnectOnEnd } = options
        // One microtask: StrictMode's mount, unmount, mount opens and closes before anything is sent.
        await undefined
        if (isOver) return
        let opening: Promise<TransportResponse>
        try {
          if (renewsAuth) await auth?.refresh?.(authorization)
          authorization = await auth?.authorization()
          const made = await buildRequest(options, {
            url,
            input: hasBegun && typeof resume === 'function' ? { ...input, ...resume({ lastEventId, input }) } : input,
            authorization,
            lastEventId,
            mayReconnect: isGet && !isEnd && reconnectOnEnd !== false,
            signal: controller.signal,
          })
          if (isOver) return
          // Not awaited here: what it throws at once is wrong with the request, what it rejects with with the connection.
          opening = ports.transport().open(made)
        } catch (cause) {
          throw new EventStreamError('bad-request', `The request could not be made: ${cause}`, { cause })
        }
        const response = await opening
        if (isOver) return
        await read(response)
      }

      async function read(response: TransportResponse): Promise<void> {
        const { status, headers, chunks } = response
        const framing = acceptedFraming(response, { framing: options.framing, isGet })
        tell('onResponse', { status, headers, url: response.url, framing })
        if (isOver) return
        if (status === 204) return end({ status: 'closed', reason: 'no-content' })
        if (!framing) {
          const decoder = new TextDecoder()
          let bodyStart = ''
          // However reading it ends, the refusal is the news: a page that stalls or breaks off is shown as far as it came.
          refusal = () => refusalOf(response, { bodyStart, nowMs: clock.now() })
          allow(GRACE_MS)
          for await (const chunk of chunks) {
            bodyStart += decoder.decode(chunk, { stream: true })
            if (bodyStart.length > BODY_START_CHARS) break
          }
          return settle()
        }

        let hasBytes = false
        const decoder = createDecoder(framing, {
          lastEventId,
          maxBufferChars: options.maxBufferChars,
          onRetry(retryMs) {
            serverRetryMs = retryMs
          },
          onWarning: (message) => tell('onWarning', message),
          onOverflow(message) {
            const advice = 'A blank line must end each event: see `maxBufferChars`.'
            throw new EventStreamError('buffer-overflow', message, { advice })
          },
          onComment(comment) {
            beat()
            if (!isOver) tell('onComment', comment)
          },
          onEvent: receive,
        })

        /** What a server sends twice after a resume came by an earlier request. */
        function isNew(id: string | undefined): boolean {
          // Who does not say that ids are cursors may repeat one id on every event.
          if (!options.resume || id === undefined) return true
          cameBy[id] ??= controller
          return cameBy[id] === controller
        }

        function receive(event: StreamEvent): void {
          const { id, event: name, data } = event
          if (name === 'ping') beat()
          if (framing === 'json') checkJson(data)
          hasBegun = true
          if (attempt > 1 && !isOver) {
            attempt = 1
            enter(phase)
          }
          // A listener may have stopped the stream in the middle of a chunk: nothing arrives after.
          if (isOver) return
          lastEventId = event.lastEventId
          if (isNew(id)) ports.onEvent(event)
          if (!isOver && tell('isEnd', event)) {
            sawEnd = true
            end({ status: 'closed', reason: 'ended' })
          }
        }

        isOpen = true
        allow(idleMs === 'auto' ? NEVER_MS : idleMs)
        enter({ status: 'open' })
        for await (const chunk of chunks) {
          if (sawEnd) continue
          if (isOver) return
          hasBytes = true
          sinceMs = clock.now()
          decoder.push(chunk, sinceMs)
          if (!isOver) lastEventId = decoder.lastEventId
        }
        decoder.end(clock.now())
        if (isOver) return
        if (!hasBytes && !isGet) {
          const advice = 'A proxy may have cut it, or nothing was written.'
          return fail(new EventStreamError('empty-body', 'The server sent an empty answer.', { advice }))
        }
        // [beyond spec] a whole JSON value has no end marker: its end is the end.
        if (framing === 'json') end({ status: 'closed', reason: 'ended' })
        else settle()
      }
    }
  }

  return { open, close, picture: () => ({ ...phase, attempt, lastEventId }) }
}

function checkJson(text: string): void {
  try {
    JSON.parse(text)
  } catch (cause) {
    const bodyStart = text.slice(0, BODY_START_CHARS)
    const advice = 'See `bodyStart`.'
    throw new EventStreamError('bad-json', 'What was announced as JSON is none.', { bodyStart, cause, advice })
  }
}
