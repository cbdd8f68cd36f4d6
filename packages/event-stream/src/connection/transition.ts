import { EventStreamError } from '../errors/EventStreamError.ts'
import { backoffDelayMs } from '../retry/backoffDelayMs.ts'
import type { EventStreamStatus } from '../store/EventStreamSnapshot.ts'
import type { ConnectionEvent, ConnectionState } from './ConnectionState.ts'
import { isLost, maxDelayMs, mayRepeatAfterBody, mayRepeatRefused, type StepFacts } from './mayRepeat.ts'
import { NEVER_MS } from './Ports.ts'

const DEFAULT_BASE_MS = 1000
/** A person waits for the answer to a POST: two more tries, then the error. */
const DEFAULT_POST_ATTEMPTS = 3

/** The state machine of one connection, pure: the same object comes back when nothing changes. */
export function transition(state: ConnectionState, event: ConnectionEvent, facts: StepFacts): ConnectionState {
  const { phase, serial, attempt, begun } = state
  const { options, isGet, random, nowMs } = facts
  const isOpen = phase.status === 'open'

  const enter = (next: EventStreamStatus, more: Partial<ConnectionState> = {}): ConnectionState => ({
    ...state,
    phase: next,
    holds: 0,
    ...more,
  })
  const acquire = (next: EventStreamStatus, more: Partial<ConnectionState> = {}): ConnectionState =>
    enter(next, { holds: serial + 1, serial: serial + 1, ...more })
  const connect = (more: Partial<ConnectionState>): ConnectionState =>
    acquire({ status: 'connecting' }, { renewsAuth: false, ...more })
  const fail = (error: EventStreamError): ConnectionState => enter({ status: 'failed', error })

  function wait(error: EventStreamError | undefined): ConnectionState {
    const { attempts = isGet ? NEVER_MS : DEFAULT_POST_ATTEMPTS, baseMs = DEFAULT_BASE_MS } = options.retry ?? {}
    if (attempt >= attempts) return fail(exhausted(error))
    const delayMs = backoffDelayMs({
      failures: attempt,
      baseMs,
      maxMs: maxDelayMs(options),
      random,
      serverRetryMs: state.serverRetryMs,
      retryAfterMs: error?.retryAfterMs,
    })
    return acquire({ status: 'waiting', delayMs, retryAtMs: nowMs + delayMs, error })
  }

  function exhausted(last: EventStreamError | undefined): EventStreamError {
    if (last && attempt === 1) return last
    const message = `Gave up after ${attempt} attempts. ${last?.message ?? 'The server kept closing the stream.'}`
    return new EventStreamError('retries-exhausted', message, { ...last, attempts: attempt, cause: last })
  }

  /** The end-of-stream table, for everything that is not an end marker, a 204 or a stop. */
  function afterBody(error?: EventStreamError): ConnectionState {
    if (mayRepeatAfterBody(error !== undefined, facts)) return wait(error)
    // Of a timeout the timeout is the news, not that the end is missing.
    if (options.isEnd && (!error || error.code === 'network')) {
      return fail(new EventStreamError('truncated', 'The stream ended before its end marker.', { cause: error }))
    }
    return error ? fail(error) : enter({ status: 'closed', reason: 'server-closed' })
  }

  function afterFailure(error: EventStreamError): ConnectionState {
    if (isOpen && isLost(error)) return afterBody(error)
    if (error.status === 401 && options.auth?.refresh && !state.renewsAuth) return connect({ renewsAuth: true })
    return mayRepeatRefused(error, facts) ? wait(error) : fail(error)
  }

  if (event.type === 'open') return connect({ attempt: 1, begun: false, serverRetryMs: undefined })
  if (event.type === 'close') {
    const isOver = !state.holds && phase.status !== 'idle'
    return isOver ? state : enter({ status: 'closed', reason: event.reason })
  }
  if (!state.holds) return state
  switch (event.type) {
    case 'responded':
      return isOpen ? state : enter({ status: 'open' }, { holds: state.holds })
    case 'progressed':
      return begun && attempt === 1 ? state : { ...state, begun: true, attempt: 1 }
    case 'retry-field':
      return { ...state, serverRetryMs: event.retryMs }
    case 'body-ended':
      return isOpen ? afterBody() : state
    case 'failed':
      return afterFailure(event.error)
    case 'timer-fired':
      return phase.status === 'waiting' ? connect({ attempt: attempt + 1 }) : state
    default:
      return event satisfies never
  }
}
