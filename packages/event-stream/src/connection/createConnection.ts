import type { EventStreamAuth } from '../auth/createBearerAuth.ts'
import { EventStreamError } from '../errors/EventStreamError.ts'
import { buildRequest, type RequestParts } from '../request/buildRequest.ts'
import type { OpenInput } from '../request/RequestOptions.ts'
import type { Framing } from '../sse/Framing.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'
import type { ConnectionPolicy } from './ConnectionPolicy.ts'
import type { ConnectionEvent, ConnectionState } from './ConnectionState.ts'
import { createDoubleFilter } from './createDoubleFilter.ts'
import { createRunner, type Free } from './createRunner.ts'
import { createTransition } from './createTransition.ts'
import type { Clock, Surroundings } from './Ports.ts'
import { runRequest } from './runRequest.ts'
import { runWait } from './runWait.ts'

/** What one run of a connection is made of: fixed from `open()` to its end. */
export interface ConnectionRun {
  transport: Transport
  policy: ConnectionPolicy
  request: Omit<RequestParts, 'signal' | 'lastEventId' | 'authorization' | 'mayReconnect'>
  auth?: EventStreamAuth | undefined
  lastEventId: string
  maxBufferChars?: number | undefined
  framing: Framing | 'auto'
  /** What the request of a resume sends instead. */
  resumeInput?: ((lastEventId: string) => OpenInput) | undefined
  isEnd?: ((event: StreamEvent) => boolean) | undefined
}

/** What a connection reports. */
export interface ConnectionListeners {
  onEvent: (event: StreamEvent) => void
  onState: (state: ConnectionState, previous: ConnectionState) => void
  onResponse: (response: TransportResponse, framing: Framing | undefined) => void
  onComment: (comment: string) => void
  onWarning: (message: string) => void
}

/** A connection: opened, closed, and in one state at any time. */
export interface Connection {
  readonly state: ConnectionState
  /** The id to continue from. */
  readonly lastEventId: string
  open(run: ConnectionRun): void
  close(): void
}

/** Joins the machine, its runner and its resources. */
export function createConnection(
  listeners: ConnectionListeners,
  ports: { clock: Clock; random: () => number; surroundings: Surroundings },
): Connection {
  let current: ConnectionRun | undefined
  let lastEventId = ''
  let openedAtMs = 0
  let lastAuthorization: string | undefined
  let doubles = createDoubleFilter()

  const runner = createRunner<ConnectionState, ConnectionEvent>({
    initial: { status: 'idle', serial: 0 },
    transition: createTransition(() => openRun().policy),
    resourceOf: (state) => ('holds' in state ? state.holds : undefined),
    acquire,
    onChange: listeners.onState,
  })

  function openRun(): ConnectionRun {
    if (!current) throw new Error('A connection ran before it was opened.')
    return current
  }

  function acquire(state: ConnectionState, send: (event: ConnectionEvent) => void): Free {
    const run = openRun()
    const free = state.status === 'waiting' ? runWait({ ...ports, ...state }, send) : request(run, state, send)
    const { totalMs } = run.policy
    if (totalMs === undefined) return free
    const error = new EventStreamError('total-timeout', `Not done within ${totalMs} ms.`)
    const leftMs = Math.max(0, openedAtMs + totalMs - ports.clock.now())
    const cancelTotal = ports.clock.setTimeout(() => send({ type: 'failed', error, random: 0 }), leftMs)
    return () => {
      cancelTotal()
      free()
    }
  }

  function request(run: ConnectionRun, state: ConnectionState, send: (event: ConnectionEvent) => void): Free {
    const begun = 'run' in state && state.run.begun
    if (begun) doubles.resumed()
    const { transport, policy, framing, maxBufferChars, isEnd } = run
    const input = begun && run.resumeInput ? { ...run.request.input, ...run.resumeInput(lastEventId) } : undefined
    const renewAuth = state.status === 'connecting' && state.renewAuth
    return runRequest(
      {
        ...ports,
        transport,
        policy,
        framing,
        maxBufferChars,
        isEnd,
        prepare: (signal) => prepare(run, { signal, renewAuth, input: input ?? run.request.input }),
        lastEventId,
        onResponse: listeners.onResponse,
        onComment: listeners.onComment,
        onWarning: listeners.onWarning,
        onEvent(event) {
          if (!(policy.dropsDoubles && doubles.isDouble(event))) listeners.onEvent(event)
        },
        onLastEventId(id) {
          lastEventId = id
        },
      },
      send,
    )
  }

  async function prepare(
    run: ConnectionRun,
    { signal, renewAuth, input }: { signal: AbortSignal; renewAuth: boolean; input: OpenInput },
  ): Promise<TransportRequest> {
    const { auth } = run
    async function authorization(): Promise<string | undefined> {
      if (renewAuth) await auth?.refresh?.(lastAuthorization)
      lastAuthorization = await auth?.authorization()
      return lastAuthorization
    }
    const { isGet, hasIsEnd, reconnectOnEnd } = run.policy
    const mayReconnect = isGet && !hasIsEnd && reconnectOnEnd
    return buildRequest({
      ...run.request,
      input,
      authorization: auth && authorization,
      lastEventId,
      mayReconnect,
      signal,
    })
  }

  return {
    get state() {
      return runner.state
    },
    get lastEventId() {
      return lastEventId
    },
    open(run) {
      current = run
      lastEventId = run.lastEventId
      openedAtMs = ports.clock.now()
      doubles = createDoubleFilter()
      runner.send({ type: 'open' })
    },
    close: () => runner.send({ type: 'close' }),
  }
}
