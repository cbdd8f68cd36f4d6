import { describe, expect, it } from 'vitest'
import { EventStreamError } from '../errors/EventStreamError.ts'
import { policyOf } from '../store/policyOf.ts'
import type { ConnectionEvent, ConnectionState } from './ConnectionState.ts'
import { createTransition } from './createTransition.ts'

const network = new EventStreamError('network', 'gone')
const failed = (error: EventStreamError): ConnectionEvent => ({ type: 'failed', error, random: 0.5 })

function run(method: string, events: ConnectionEvent[], options = {}): ConnectionState {
  const transition = createTransition(() => policyOf(method, options))
  return events.reduce(transition, { status: 'idle', serial: 0 })
}

describe('the state machine', () => {
  it('returns the same object when nothing changes', () => {
    const transition = createTransition(() => policyOf('GET', {}))
    const idle: ConnectionState = { status: 'idle', serial: 0 }
    const closed = transition(idle, { type: 'close' })
    const connecting = transition(idle, { type: 'open' })
    for (const type of ['responded', 'no-content', 'progressed', 'sentinel', 'timer-fired'] as const) {
      expect(transition(idle, { type })).toBe(idle)
      expect(transition(closed, { type })).toBe(closed)
    }
    expect(transition(closed, { type: 'close' })).toBe(closed)
    expect(transition(connecting, { type: 'timer-fired' })).toBe(connecting)
    expect(transition(connecting, { type: 'body-ended', random: 0 })).toBe(connecting)
  })

  it('never names a resource twice', () => {
    const transition = createTransition(() => policyOf('GET', {}))
    const names: string[] = []
    let state: ConnectionState = { status: 'idle', serial: 0 }
    const story: ConnectionEvent[] = [
      { type: 'open' },
      failed(network),
      { type: 'timer-fired' },
      { type: 'open' },
      { type: 'close' },
      { type: 'open' },
      { type: 'responded' },
      { type: 'body-ended', random: 0 },
      { type: 'timer-fired' },
    ]
    for (const event of story) {
      state = transition(state, event)
      if ('holds' in state && names.at(-1) !== state.holds) names.push(state.holds)
    }
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(7)
  })

  it('keeps one request through connecting and open', () => {
    const open = run('GET', [{ type: 'open' }, { type: 'responded' }])
    expect(open).toMatchObject({ status: 'open', holds: 'request#1', run: { attempt: 1 } })
  })

  it('counts attempts until an event comes, then from 1 again', () => {
    const failures: ConnectionEvent[] = [{ type: 'open' }, failed(network), { type: 'timer-fired' }, failed(network)]
    expect(run('GET', failures)).toMatchObject({ status: 'waiting', run: { attempt: 2 }, delayMs: 1000 })
    const better: ConnectionEvent[] = [
      ...failures,
      { type: 'timer-fired' },
      { type: 'responded' },
      { type: 'progressed' },
    ]
    expect(run('GET', better)).toMatchObject({ status: 'open', run: { attempt: 1 } })
    expect(run('GET', [...better, failed(network)])).toMatchObject({ status: 'waiting', delayMs: 500 })
  })

  it('waits what the server asked for with retry:', () => {
    const story: ConnectionEvent[] = [
      { type: 'open' },
      { type: 'responded' },
      { type: 'retry-field', retryMs: 3000 },
      { type: 'body-ended', random: 0.9 },
    ]
    expect(run('GET', story)).toMatchObject({ status: 'waiting', delayMs: 3000, error: undefined })
  })

  it('waits what Retry-After asked for', () => {
    const busy = new EventStreamError('http-status', 'busy', { status: 429, retryAfterMs: 2000 })
    expect(run('POST', [{ type: 'open' }, failed(busy)])).toMatchObject({
      status: 'waiting',
      delayMs: 2000,
      error: busy,
    })
  })

  it('gives up after the attempts allowed, keeping the facts of the last one', () => {
    const busy = new EventStreamError('http-status', 'busy', { status: 429, retryAfterMs: 2000 })
    const again: ConnectionEvent[] = [failed(busy), { type: 'timer-fired' }]
    const state = run('POST', [{ type: 'open' }, ...again, ...again, failed(busy)])
    expect(state).toMatchObject({
      status: 'failed',
      error: { code: 'retries-exhausted', status: 429, retryAfterMs: 2000, attempts: 3, cause: busy },
    })
  })

  it('renews the credentials once on 401, then fails', () => {
    const denied = new EventStreamError('http-status', 'denied', { status: 401 })
    const auth = { authorization: async () => 'Bearer x', refresh: async () => {} }
    const once = run('POST', [{ type: 'open' }, failed(denied)], { auth })
    expect(once).toMatchObject({ status: 'connecting', renewAuth: true, holds: 'request#2' })
    expect(run('POST', [{ type: 'open' }, failed(denied), failed(denied)], { auth })).toMatchObject({
      status: 'failed',
      error: denied,
    })
    expect(run('POST', [{ type: 'open' }, failed(denied)])).toMatchObject({ status: 'failed', error: denied })
  })

  it('closes for good on 204', () => {
    expect(run('GET', [{ type: 'open' }, { type: 'no-content' }])).toMatchObject({
      status: 'closed',
      reason: 'no-content',
    })
  })
})
