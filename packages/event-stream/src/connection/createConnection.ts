import type { EventStreamAuth } from '../auth/createBearerAuth.ts'
import { buildRequest, type RequestParts } from '../request/buildRequest.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'
import type { ConnectionPolicy } from './ConnectionPolicy.ts'
import type { ConnectionEvent, ConnectionState } from './ConnectionState.ts'
import { createDoubleFilter } from './createDoubleFilter.ts'
import { createRunner, type Free } from './createRunner.ts'
import { createTransition } from './createTransition.ts'
import type { Clock } from './Ports.ts'
import { runRequest } from './runRequest.ts'

/** What one run of a connection is made of: fixed from `open()` to its end. */
export interface ConnectionRun {
  transport: Transport
  policy: ConnectionPolicy
  request: Omit<RequestParts, 'signal' | 'lastEventId' | 'authorization'>
  auth?: EventStreamAuth | undefined
  lastEventId: string
  maxBufferChars?: number | undefined
  isEnd?: ((event: StreamEvent) => boolean) | undefined
}

/** What a connection reports. */
export interface ConnectionListeners {
  onEvent: (event: StreamEvent) => void
  onState: (state: ConnectionState, previous: ConnectionState) => void
  onResponse: (response: TransportResponse) => void
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
  ports: { clock: Clock; random: () => number },
): Connection {
  let current: ConnectionRun | undefined
  let lastEventId = ''
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
    if (state.status === 'waiting') return ports.clock.setTimeout(() => send({ type: 'timer-fired' }), state.delayMs)
    const run = openRun()
    if ('run' in state && state.run.begun) doubles.resumed()
    return runRequest(
      {
        ...ports,
        transport: run.transport,
        prepare: (signal) => prepare(run, signal, state.status === 'connecting' && state.renewAuth),
        lastEventId,
        maxBufferChars: run.maxBufferChars,
        isEnd: run.isEnd,
        onResponse: listeners.onResponse,
        onEvent(event) {
          if (!(run.policy.dropsDoubles && doubles.isDouble(event))) listeners.onEvent(event)
        },
        onLastEventId(id) {
          lastEventId = id
        },
        onWarning: listeners.onWarning,
      },
      send,
    )
  }

  async function prepare(run: ConnectionRun, signal: AbortSignal, renewAuth: boolean): Promise<TransportRequest> {
    const { auth } = run
    async function authorization(): Promise<string | undefined> {
      if (renewAuth) await auth?.refresh?.(lastAuthorization)
      lastAuthorization = await auth?.authorization()
      return lastAuthorization
    }
    return buildRequest({ ...run.request, authorization: auth && authorization, lastEventId, signal })
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
      doubles = createDoubleFilter()
      runner.send({ type: 'open' })
    },
    close: () => runner.send({ type: 'close' }),
  }
}
