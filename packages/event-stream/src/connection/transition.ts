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
  const { phase, attempt, begun, serverRetryMs } = state
  const { options, isGet, random, nowMs } = facts
  const { status } = phase

  function enter(next: EventStreamStatus, more?: Partial<ConnectionState>): ConnectionState {
    return { ...state, phase: next, resource: state.resource + 1, renewsAuth: false, ...more }
  }

  function connect(more: Partial<ConnectionState>): ConnectionState {
    return enter({ status: 'connecting' }, more)
  }

  function fail(error: EventStreamError): ConnectionState {
    return enter({ status: 'failed', error })
  }

  function wait(error: EventStreamError | undefined): ConnectionState {
    const { attempts = isGet ? NEVER_MS : DEFAULT_POST_ATTEMPTS, baseMs = DEFAULT_BASE_MS } = options.retry ?? {}
    if (attempt >= attempts) return fail(error && attempt === 1 ? error : exhausted(error))
    const { retryAfterMs } = error ?? {}
    const maxMs = maxDelayMs(options)
    const delayMs = backoffDelayMs({ failures: attempt, baseMs, maxMs, random, serverRetryMs, retryAfterMs })
    return enter({ status: 'waiting', delayMs, retryAtMs: nowMs + delayMs, error })
  }

  function exhausted(last: EventStreamError | undefined): EventStreamError {
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

  switch (event.type) {
    case 'open':
      return connect({ attempt: 1, begun: false, serverRetryMs: undefined })
    case 'close':
      return status === 'closed' || status === 'failed' ? state : enter({ status: 'closed', reason: event.reason })
    case 'responded':
      return status === 'connecting' ? { ...state, phase: { status: 'open' } } : state
    case 'progressed':
      return status !== 'open' || (begun && attempt === 1) ? state : { ...state, begun: true, attempt: 1 }
    case 'retry-field':
      return { ...state, serverRetryMs: event.retryMs }
    case 'body-ended':
      return status === 'open' ? afterBody() : state
    case 'failed': {
      const { error } = event
      if (status === 'open' && isLost(error)) return afterBody(error)
      if (error.status === 401 && options.auth?.refresh && !state.renewsAuth) return connect({ renewsAuth: true })
      return mayRepeatRefused(error, facts) ? wait(error) : fail(error)
    }
    case 'timer-fired':
      return status === 'waiting' ? connect({ attempt: attempt + 1 }) : state
    default:
      return event satisfies never
  }
}
