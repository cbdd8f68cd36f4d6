import { describe, expect, it } from 'vitest'
import { EventStreamError } from '../errors/EventStreamError.ts'
import type { EventStreamErrorCode, EventStreamErrorFacts } from '../errors/EventStreamErrorCode.ts'
import { type RepeatOptions, repeatRules } from './mayRepeat.ts'

type Row = [method: string, code: EventStreamErrorCode, facts: EventStreamErrorFacts, repeated: boolean]

const mayRepeat = (method: string, options: RepeatOptions = {}) => repeatRules(options, method === 'GET')

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
    expect(mayRepeat(method)(new EventStreamError(code, facts), false)).toBe(repeated)
  })

  it('waits for a POST as long as retry.maxMs, not longer', () => {
    const busy = new EventStreamError('http-status', { status: 429, retryAfterMs: 5000 })
    expect(mayRepeat('POST', { retry: { maxMs: 5000 } })(busy, false)).toBe(true)
    expect(mayRepeat('POST', { retry: { maxMs: 4999 } })(busy, false)).toBe(false)
  })

  it('repeats a POST after a network error when it carries an idempotency key', () => {
    const repeats = mayRepeat('POST', { idempotencyKey: 'k-1' })
    expect(repeats(new EventStreamError('network'), false)).toBe(true)
    expect(repeats(new EventStreamError('http-status', { status: 502 }), false)).toBe(true)
    expect(repeats(new EventStreamError('http-status', { status: 400 }), false)).toBe(false)
  })
})

it.each(['buffer-overflow', 'bad-json'] as const)('never asks again for what is wrong for good: %s', (code) => {
  for (const method of ['GET', 'POST']) {
    for (const options of [{}, { isEnd: () => false }, { resume: 'last-event-id' as const }]) {
      expect(mayRepeat(method, options)(new EventStreamError(code), true)).toBe(false)
    }
  }
})
