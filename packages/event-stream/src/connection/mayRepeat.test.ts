import { describe, expect, it } from 'vitest'
import { EventStreamError } from '../errors/EventStreamError.ts'
import type { EventStreamErrorCode, EventStreamErrorFacts } from '../errors/EventStreamErrorCode.ts'
import { mayRepeatRefused, type RepeatOptions } from './mayRepeat.ts'

type Row = [method: string, code: EventStreamErrorCode, facts: EventStreamErrorFacts, repeated: boolean]

const rules = (method: string, options: RepeatOptions = {}) => ({
  options,
  isGet: method === 'GET',
  random: 0,
  nowMs: 0,
})

const rows: Row[] = [
  ['POST', 'network', {}, false],
  ['POST', 'http-status', { status: 400 }, false],
  ['POST', 'http-status', { status: 401 }, false],
  ['POST', 'http-status', { status: 408 }, true],
  ['POST', 'http-status', { status: 425 }, true],
  ['POST', 'http-status', { status: 429 }, true],
  ['POST', 'http-status', { status: 429, retryAfterMs: 2000 }, true],
  ['POST', 'http-status', { status: 429, retryAfterMs: 3_600_000 }, false],
  ['POST', 'http-status', { status: 500 }, false],
  ['POST', 'http-status', { status: 503 }, false],
  ['POST', 'http-status', { status: 503, retryAfterMs: 2000 }, true],
  ['POST', 'content-type', { status: 200 }, false],
  ['GET', 'network', {}, true],
  ['GET', 'http-status', { status: 404 }, false],
  ['GET', 'http-status', { status: 408 }, true],
  ['GET', 'http-status', { status: 500 }, true],
  ['GET', 'http-status', { status: 429, retryAfterMs: 3_600_000 }, true],
  ['GET', 'content-type', { status: 200 }, false],
  ['GET', 'bad-request', {}, false],
  ['GET', 'buffer-overflow', {}, false],
]

describe('sending a request again that got no 2xx', () => {
  it.each(rows)('%s %s %o: %s', (method, code, facts, repeated) => {
    expect(mayRepeatRefused(new EventStreamError(code, '', facts), rules(method))).toBe(repeated)
  })

  it('repeats a POST after a network error when it carries an idempotency key', () => {
    const policy = rules('POST', { idempotencyKey: 'k-1' })
    expect(mayRepeatRefused(new EventStreamError('network', ''), policy)).toBe(true)
    expect(mayRepeatRefused(new EventStreamError('http-status', '', { status: 502 }), policy)).toBe(true)
  })
})
