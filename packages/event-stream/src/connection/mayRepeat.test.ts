import { describe, expect, it } from 'vitest'
import { EventStreamError } from '../errors/EventStreamError.ts'
import type { EventStreamErrorCode, EventStreamErrorFacts } from '../errors/EventStreamErrorCode.ts'
import { mayRepeat, type RepeatFacts } from './mayRepeat.ts'

type Row = [method: string, code: EventStreamErrorCode, facts: EventStreamErrorFacts, repeated: boolean]

const rules = (method: string, options: RepeatFacts['options'] = {}): RepeatFacts => ({
  options,
  isGet: method === 'GET',
  isOpen: false,
  maxMs: 30_000,
})

const rows: Row[] = [
  ['POST', 'network', {}, false],
  ['POST', 'offline', {}, false],
  ['POST', 'connect-timeout', {}, false],
  ['POST', 'http-status', { status: 400 }, false],
  ['POST', 'http-status', { status: 401 }, false],
  ['POST', 'http-status', { status: 408 }, true],
  ['POST', 'http-status', { status: 425 }, true],
  ['POST', 'http-status', { status: 429 }, true],
  ['POST', 'http-status', { status: 429, retryAfterMs: 2000 }, true],
  ['POST', 'http-status', { status: 429, retryAfterMs: 3_600_000 }, false],
  ['POST', 'http-status', { status: 500 }, false],
  ['POST', 'http-status', { status: 503 }, false],
  ['POST', 'http-status', { status: 503, retryAfterMs: 0 }, true],
  ['POST', 'http-status', { status: 503, retryAfterMs: 2000 }, true],
  ['POST', 'content-type', { status: 200 }, false],
  ['GET', 'network', {}, true],
  ['GET', 'offline', {}, true],
  ['GET', 'connect-timeout', {}, true],
  ['GET', 'http-status', { status: 404 }, false],
  ['GET', 'http-status', { status: 408 }, true],
  ['GET', 'http-status', { status: 500 }, true],
  ['GET', 'http-status', { status: 429, retryAfterMs: 3_600_000 }, true],
  ['GET', 'content-type', { status: 200 }, false],
  ['GET', 'bad-request', {}, false],
]

describe('sending a request again that got no 2xx', () => {
  it.each(rows)('%s %s %o: %s', (method, code, facts, repeated) => {
    expect(mayRepeat(new EventStreamError(code, '', facts), rules(method))).toBe(repeated)
  })

  it('repeats a POST after a network error when it carries an idempotency key', () => {
    const policy = rules('POST', { idempotencyKey: 'k-1' })
    expect(mayRepeat(new EventStreamError('network', ''), policy)).toBe(true)
    expect(mayRepeat(new EventStreamError('http-status', '', { status: 502 }), policy)).toBe(true)
    expect(mayRepeat(new EventStreamError('http-status', '', { status: 400 }), policy)).toBe(false)
  })
})

it.each(['buffer-overflow', 'bad-json'] as const)('never asks again for what is wrong for good: %s', (code) => {
  for (const method of ['GET', 'POST']) {
    for (const options of [{}, { isEnd: () => false }, { resume: 'last-event-id' as const }]) {
      expect(mayRepeat(new EventStreamError(code, ''), { ...rules(method, options), isOpen: true })).toBe(false)
    }
  }
})
