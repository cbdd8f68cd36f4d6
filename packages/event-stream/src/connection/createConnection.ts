import { EventStreamError } from '../errors/EventStreamError.ts'
import { buildRequest, isReading } from '../request/buildRequest.ts'
import type { OpenInput } from '../request/RequestOptions.ts'
import { backoffCeilingMs } from '../retry/backoffCeilingMs.ts'
import { createDecoder } from '../sse/createDecoder.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import { callSafely } from '../store/callSafely.ts'
import type { CloseReason, EventStreamStatus } from '../store/EventStreamSnapshot.ts'
import type { TransportResponse } from '../transport/Transport.ts'
import type { Connection, ConnectionEnds, ConnectionOptions } from './Connection.ts'
import { checkJson } from './checkJson.ts'
import { acceptedFraming, BODY_START_CHARS, refusalOf } from './checkResponse.ts'
import { createRhythm } from './createRhythm.ts'
import { repeatRules } from './mayRepeat.ts'
import { NEVER_MS, systemClock, systemSurroundings } from './Ports.ts'
import { timeWatcher } from './watchTime.ts'

/** A refused page, and what follows the end marker, are read for this long, then the connection is cut. */
const GRACE_MS = 1000
/** For GET only: a POST may think for a minute before its first header. */
const DEFAULT_CONNECT_MS = 30_000
/** A person waits for the answer to a POST: two more tries, then the error. */
const DEFAULT_POST_ATTEMPTS = 3

const nothing = () => {}

/**
 * A run for each `open()`: it connects, waits and connects again where it may, and ends. At any time it holds one thing,
 * a request or a wait; `free` lets go of it, and what was freed has no way to speak.
 */
export function createConnection(options: ConnectionOptions, ends: ConnectionEnds): Connection {
  const { clock = systemClock, random = Math.random, surroundings = systemSurroundings } = options.ports ?? {}
  const { url, transport, onEvent, onPhase } = ends
  const news: EventStreamStatus[] = []
  let phase: EventStreamStatus = { status: 'idle' }
  let attempt = 0
  let lastEventId = ''
  let free = nothing

  function enter(next: EventStreamStatus): void {
    // Who is told of a phase may bring about the next: that one waits until all know of this.
    if (news.push(next) > 1) return
    for (phase of news) onPhase(phase)
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

  function closeAs(reason: CloseReason): void {
    end({ status: 'closed', reason })
  }

  function close(): void {
    if (free !== nothing) closeAs('stopped')
  }

  function open(input: OpenInput = {}): void {
    const isGet = isReading(options, input)
    const mayRepeat = repeatRules(options, isGet)
    const openedAtMs = clock.now()
    const { totalMs = NEVER_MS } = options.timeouts ?? {}
    const watch = timeWatcher({ clock, surroundings }, [
      () => openedAtMs + totalMs - clock.now(),
      () => fail(new EventStreamError('total-timeout', { afterMs: clock.now() - openedAtMs })),
    ])
    /** By which request an id came first. */
    const cameBy: Record<string, object> = Object.create(null)
    let authorization: string | undefined
    let serverRetryMs: number | undefined
    let hasBegun = false
    lastEventId = input.lastEventId ?? options.lastEventId ?? ''
    attempt = 1
    options.signal?.addEventListener('abort', close)
    connect()
    if (options.signal?.aborted) close()

    function wait(error: EventStreamError | undefined): void {
      const jitterMs = Math.round(random() * backoffCeilingMs(attempt, options.retry))
      // [spec] "Wait a delay equal to the reconnection time", then "optionally, wait some more": after the first failure.
      const ownMs = serverRetryMs === undefined || attempt > 1 ? jitterMs : 0
      const delayMs = error?.retryAfterMs ?? (serverRetryMs ?? 0) + ownMs
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
        () => {
          const afterMs = clock.now() - sinceMs
          settle(new EventStreamError(isOpen ? 'idle-timeout' : 'connect-timeout', { afterMs }))
        },
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
        .catch((cause: unknown) => {
          const code = surroundings.isOnline() ? 'network' : 'offline'
          settle(cause instanceof EventStreamError ? cause : new EventStreamError(code, { cause }))
        })
        .finally(() => cancelDrain())

      /** From now on so much time may pass without a byte. */
      function allow(ms: number): void {
        sinceMs = clock.now()
        limitMs = ms
        look()
      }

      function beat(): void {
        if (idleMs === 'auto' && !isOver) allow(rhythm(clock.now()))
      }

      /** What follows when the request is over; without an error its body ended. */
      function settle(given?: EventStreamError): void {
        if (isOver) return
        const error = refusal?.() ?? given
        const { attempts = isGet ? NEVER_MS : DEFAULT_POST_ATTEMPTS } = options.retry ?? {}
        const repeats = mayRepeat(error, isOpen)
        if (error?.status === 401 && !renewsAuth && options.auth?.refresh) connect(true)
        else if (repeats && attempt < attempts) wait(error)
        else if (repeats && (attempt > 1 || !error)) {
          fail(new EventStreamError('retries-exhausted', { ...error, attempts: attempt, cause: error }))
          // Of a timeout the timeout is the news, not that the end is missing.
        } else if (isOpen && options.isEnd && (!error || error.code === 'network')) {
          fail(new EventStreamError('truncated', { cause: error }))
        } else if (error) fail(error)
        else closeAs('server-closed')
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
          })
          if (isOver) return
          // Not awaited here: what it throws at once is wrong with the request, what it rejects with with the connection.
          const mayReconnect = isGet && !isEnd && reconnectOnEnd !== false
          opening = transport().open({ ...made, mayReconnect, signal: controller.signal })
        } catch (cause) {
          throw new EventStreamError('bad-request', { cause })
        }
        const response = await opening
        if (isOver) return
        const { status, headers, chunks } = response
        const framing = acceptedFraming(response, { framing: options.framing, isGet })
        callSafely(options, 'onResponse', { status, headers, url: response.url, framing })
        if (isOver) return
        if (status === 204) return closeAs('no-content')
        if (!framing) {
          const decoder = new TextDecoder()
          let bodyStart = ''
          // However reading it ends, the refusal is the news: a page that stalls or breaks off is shown as far as it came.
          const refusedWith = refusalOf(response, clock.now())
          refusal = () => refusedWith(bodyStart)
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
          onWarning: (message) => isOver || callSafely(options, 'onWarning', message),
          onOverflow(maxBufferChars) {
            throw new EventStreamError('buffer-overflow', { maxBufferChars })
          },
          onComment(comment) {
            beat()
            if (!isOver) callSafely(options, 'onComment', comment)
          },
          onEvent: receive,
        })

        function receive(event: StreamEvent): void {
          if (event.event === 'ping') beat()
          if (framing === 'json') checkJson(event.data)
          hasBegun = true
          if (attempt > 1 && !isOver) {
            attempt = 1
            enter(phase)
          }
          // A listener may have stopped the stream in the middle of a chunk: nothing arrives after.
          if (isOver) return
          lastEventId = event.lastEventId
          // Who does not say that ids are cursors may repeat one id on every event.
          const { id = '' } = options.resume ? event : {}
          if (id) cameBy[id] ??= controller
          // What a server sends twice after a resume came by an earlier request.
          if (!id || cameBy[id] === controller) onEvent(event)
          if (!isOver && callSafely(options, 'isEnd', event)) {
            sawEnd = true
            closeAs('ended')
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
        if (!hasBytes && !isGet) return fail(new EventStreamError('empty-body'))
        // [beyond spec] a whole JSON value has no end marker: its end is the end.
        if (framing === 'json') closeAs('ended')
        else settle()
      }
    }
  }

  return { open, close, getSnapshot: () => ({ ...phase, attempt, lastEventId }) }
}
