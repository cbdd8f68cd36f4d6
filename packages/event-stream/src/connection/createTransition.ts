import { EventStreamError } from '../errors/EventStreamError.ts'
import { backoffDelayMs } from '../retry/backoffDelayMs.ts'
import type { ConnectionPolicy } from './ConnectionPolicy.ts'
import type { ConnectionEvent, ConnectionState, Run } from './ConnectionState.ts'
import { type BodyEnd, endOfStream } from './endOfStream.ts'
import { isLost, mayRepeat } from './mayRepeat.ts'

type Running = Extract<ConnectionState, { run: Run }>

/**
 * The state machine of one connection, pure: the same object comes back when nothing changes. `policy` is asked at each
 * step, since the method follows from what `open()` was given.
 */
export function createTransition(policy: () => ConnectionPolicy) {
  return function transition(state: ConnectionState, event: ConnectionEvent): ConnectionState {
    switch (event.type) {
      case 'open':
        return connect({ attempt: 1, serial: serialOf(state), serverRetryMs: undefined, begun: false })
      case 'close':
        return state.status === 'closed' || state.status === 'failed'
          ? state
          : { status: 'closed', serial: serialOf(state), reason: 'stopped' }
      case 'responded':
        return state.status === 'connecting' ? { status: 'open', holds: state.holds, run: state.run } : state
      case 'no-content':
        return isRunning(state) ? { status: 'closed', serial: state.run.serial, reason: 'no-content' } : state
      case 'progressed':
        if (state.status !== 'open' || (state.run.begun && state.run.attempt === 1)) return state
        return { ...state, run: { ...state.run, begun: true, attempt: 1 } }
      case 'retry-field':
        if (!isRunning(state) || state.run.serverRetryMs === event.retryMs) return state
        return { ...state, run: { ...state.run, serverRetryMs: event.retryMs } }
      case 'sentinel':
        return isRunning(state) ? { status: 'closed', serial: state.run.serial, reason: 'ended' } : state
      case 'body-ended':
        return state.status === 'open' ? afterBody(state, 'clean-end', undefined, event.random) : state
      case 'failed':
        if (state.status === 'open' && isLost(event.error)) {
          return afterBody(state, 'broken', event.error, event.random)
        }
        return isRunning(state) ? afterRefusal(state, event.error, event.random) : state
      case 'timer-fired':
        return state.status === 'waiting' ? connect({ ...state.run, attempt: state.run.attempt + 1 }) : state
      default:
        return event satisfies never
    }
  }

  function afterBody(
    state: Running,
    end: BodyEnd,
    cause: EventStreamError | undefined,
    random: number,
  ): ConnectionState {
    const verdict = endOfStream(end, policy())
    switch (verdict) {
      case 'repeat':
        return wait(state, cause, random)
      case 'server-closed':
        return { status: 'closed', serial: state.run.serial, reason: 'server-closed' }
      case 'truncated':
        // Of a timeout the timeout is the news, not that the end is missing.
        if (cause && cause.code !== 'network') return fail(state, cause)
        return fail(state, new EventStreamError('truncated', truncatedMessage(end), { cause }))
      case 'network':
        return fail(state, cause ?? new EventStreamError('network', 'The connection broke.'))
      default:
        return verdict satisfies never
    }
  }

  function afterRefusal(state: Running, error: EventStreamError, random: number): ConnectionState {
    if (error.status === 401 && policy().renewsAuth && state.status === 'connecting' && !state.renewAuth) {
      return connect(state.run, true)
    }
    return mayRepeat(error, policy()) ? wait(state, error, random) : fail(state, error)
  }

  function wait(state: Running, error: EventStreamError | undefined, random: number): ConnectionState {
    const { attempt, serial, serverRetryMs } = state.run
    const { attempts, baseMs, maxMs } = policy()
    if (attempt >= attempts) return fail(state, exhausted(error, attempt))
    const retryAfterMs = error?.retryAfterMs
    const delayMs = backoffDelayMs({ failures: attempt, baseMs, maxMs, random, serverRetryMs, retryAfterMs })
    return {
      status: 'waiting',
      holds: `timer#${serial + 1}`,
      run: { ...state.run, serial: serial + 1 },
      delayMs,
      error,
    }
  }
}

function connect(run: Run, renewAuth = false): ConnectionState {
  const serial = run.serial + 1
  return { status: 'connecting', holds: `request#${serial}`, run: { ...run, serial }, renewAuth }
}

function fail(state: Running, error: EventStreamError): ConnectionState {
  return { status: 'failed', serial: state.run.serial, error }
}

function isRunning(state: ConnectionState): state is Running {
  return 'run' in state
}

function serialOf(state: ConnectionState): number {
  return isRunning(state) ? state.run.serial : state.serial
}

function truncatedMessage(end: BodyEnd): string {
  return end === 'clean-end'
    ? 'The server closed the stream before its end marker.'
    : 'The connection broke before the end marker of the stream.'
}

function exhausted(last: EventStreamError | undefined, attempts: number): EventStreamError {
  if (last && attempts === 1) return last
  const message = `Gave up after ${attempts} attempts. ${last?.message ?? 'The server kept closing the stream.'}`
  const facts = last && { status: last.status, retryAfterMs: last.retryAfterMs, requestId: last.requestId }
  return new EventStreamError('retries-exhausted', message, {
    ...facts,
    contentType: last?.contentType,
    bodyStart: last?.bodyStart,
    attempts,
    cause: last,
  })
}
