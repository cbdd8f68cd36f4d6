import { describe, expect, it } from 'vitest'
import { EventStreamError } from '../errors/EventStreamError.ts'
import { type ConnectionEvent, type ConnectionState, IDLE } from './ConnectionState.ts'
import type { RepeatOptions } from './mayRepeat.ts'
import { transition } from './transition.ts'

const network = new EventStreamError('network', 'gone')
const failed = (error: EventStreamError): ConnectionEvent => ({ type: 'failed', error })
const closed: ConnectionEvent = { type: 'close', reason: 'stopped' }

function stepper(method: string, options: RepeatOptions = {}, random = 0.5) {
  const facts = { options, isGet: method === 'GET', random, nowMs: 0 }
  return (state: ConnectionState, event: ConnectionEvent) => transition(state, event, facts)
}

function run(method: string, events: ConnectionEvent[], options: RepeatOptions = {}): ConnectionState {
  return events.reduce(stepper(method, options), IDLE)
}

describe('the state machine', () => {
  it('returns the same object when nothing changes', () => {
    const step = stepper('GET')
    const over = step(IDLE, closed)
    const connecting = step(IDLE, { type: 'open' })
    for (const type of ['responded', 'progressed', 'body-ended', 'timer-fired'] as const) {
      expect(step(IDLE, { type })).toBe(IDLE)
      expect(step(over, { type })).toBe(over)
    }
    expect(step(over, closed)).toBe(over)
    expect(step(connecting, { type: 'timer-fired' })).toBe(connecting)
    expect(step(connecting, { type: 'body-ended' })).toBe(connecting)
  })

  it('never numbers two resources alike', () => {
    const step = stepper('GET')
    const numbers: number[] = []
    let state = IDLE
    const story: ConnectionEvent[] = [
      { type: 'open' },
      failed(network),
      { type: 'timer-fired' },
      { type: 'open' },
      closed,
      { type: 'open' },
      { type: 'responded' },
      { type: 'body-ended' },
      { type: 'timer-fired' },
    ]
    for (const event of story) {
      state = step(state, event)
      if (numbers.at(-1) !== state.resource) numbers.push(state.resource)
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('keeps one request through connecting and open', () => {
    const open = run('GET', [{ type: 'open' }, { type: 'responded' }])
    expect(open).toMatchObject({ phase: { status: 'open' }, resource: 1, attempt: 1 })
  })

  it('counts attempts until an event comes, then from 1 again', () => {
    const failures: ConnectionEvent[] = [{ type: 'open' }, failed(network), { type: 'timer-fired' }, failed(network)]
    expect(run('GET', failures)).toMatchObject({ phase: { status: 'waiting', delayMs: 1000 }, attempt: 2 })
    const better: ConnectionEvent[] = [
      ...failures,
      { type: 'timer-fired' },
      { type: 'responded' },
      { type: 'progressed' },
    ]
    expect(run('GET', better)).toMatchObject({ phase: { status: 'open' }, attempt: 1 })
    expect(run('GET', [...better, failed(network)]).phase).toMatchObject({ status: 'waiting', delayMs: 500 })
  })

  it('waits what the server asked for with retry:', () => {
    const story: ConnectionEvent[] = [
      { type: 'open' },
      { type: 'responded' },
      { type: 'retry-field', retryMs: 3000 },
      { type: 'body-ended' },
    ]
    expect(run('GET', story).phase).toEqual({ status: 'waiting', delayMs: 3000, retryAtMs: 3000, error: undefined })
  })

  it('waits what Retry-After asked for', () => {
    const busy = new EventStreamError('http-status', 'busy', { status: 429, retryAfterMs: 2000 })
    expect(run('POST', [{ type: 'open' }, failed(busy)]).phase).toMatchObject({
      status: 'waiting',
      delayMs: 2000,
      error: busy,
    })
  })

  it('gives up after the attempts allowed, keeping the facts of the last one', () => {
    const busy = new EventStreamError('http-status', 'busy', { status: 429, retryAfterMs: 2000 })
    const again: ConnectionEvent[] = [failed(busy), { type: 'timer-fired' }]
    const state = run('POST', [{ type: 'open' }, ...again, ...again, failed(busy)])
    expect(state.phase).toMatchObject({
      status: 'failed',
      error: { code: 'retries-exhausted', status: 429, retryAfterMs: 2000, attempts: 3, cause: busy },
    })
  })

  it('renews the credentials once on 401, then fails', () => {
    const denied = new EventStreamError('http-status', 'denied', { status: 401 })
    const auth = { authorization: async () => 'Bearer x', refresh: async () => {} }
    const once = run('POST', [{ type: 'open' }, failed(denied)], { auth })
    expect(once).toMatchObject({ phase: { status: 'connecting' }, renewsAuth: true, resource: 2 })
    expect(run('POST', [{ type: 'open' }, failed(denied), failed(denied)], { auth }).phase).toMatchObject({
      status: 'failed',
      error: denied,
    })
    expect(run('POST', [{ type: 'open' }, failed(denied)]).phase).toMatchObject({ status: 'failed', error: denied })
  })

  it('closes with the reason given, once', () => {
    const over = run('GET', [{ type: 'open' }, { type: 'close', reason: 'no-content' }, closed])
    expect(over.phase).toEqual({ status: 'closed', reason: 'no-content' })
  })
})
