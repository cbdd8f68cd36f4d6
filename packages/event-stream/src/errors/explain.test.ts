import { describe, expect, it } from 'vitest'
import { EventStreamError } from './EventStreamError.ts'
import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'
import { explain } from './explain.ts'
import { explain as explainBriefly } from './explainBriefly.ts'

const refused = new Error('connect ECONNREFUSED 127.0.0.1:1', { cause: undefined })
const failed = new TypeError('fetch failed', { cause: Object.assign(refused, { code: 'ECONNREFUSED' }) })

/** What happened, and a word of what to do about it. */
const TABLE: [code: EventStreamErrorCode, facts: EventStreamErrorFacts, message: string, advice: string][] = [
  ['network', { cause: new TypeError('Failed to fetch') }, 'The connection failed: TypeError: Failed to fetch', 'CORS'],
  ['network', { cause: failed }, 'The connection failed: TypeError: fetch failed (ECONNREFUSED)', 'down'],
  ['offline', { cause: failed }, 'The connection failed: TypeError: fetch failed (ECONNREFUSED)', 'no network'],
  ['connect-timeout', { afterMs: 30_000 }, 'No response within 30000 ms.', '`timeouts.connectMs`'],
  ['idle-timeout', { afterMs: 15_000 }, 'Nothing came for 15000 ms.', 'a comment every 15 s'],
  ['total-timeout', { afterMs: 5 }, 'Not done within 5 ms.', '`timeouts.totalMs`'],
  ['http-status', { status: 404 }, 'The server answered 404 with no Content-Type.', 'the prefix'],
  [
    'content-type',
    { status: 200, contentType: 'text/html', redirectedTo: '/login' },
    'The server answered 200 with text/html after a redirect to /login.',
    'a login page',
  ],
  ['content-type', { status: 200, contentType: 'text/plain' }, 'with text/plain.', '`framing`'],
  ['empty-body', { status: 200 }, 'The server answered without a byte.', 'proxy'],
  ['bad-json', { cause: new SyntaxError('Unexpected token') }, 'SyntaxError: Unexpected token', '`bodyStart`'],
  ['truncated', {}, 'The stream ended before its end marker.', '`resume`'],
  ['buffer-overflow', { maxBufferChars: 16 }, 'A line or event grew past 16 characters.', '`maxBufferChars`'],
  [
    'retries-exhausted',
    { attempts: 3, cause: new EventStreamError('http-status', { status: 503 }) },
    'Gave up after 3 attempts. The server answered 503 with no Content-Type.',
    "See the log of the server, by `requestId`. The server's own words are in `bodyStart`. The last error is `cause`",
  ],
  ['retries-exhausted', { attempts: 2 }, 'Gave up after 2 attempts. The stream ended each time.', '`cause`'],
  ['bad-request', { cause: new Error('no token') }, 'The request could not be made: Error: no token', '`headers`'],
]

describe('the words of an error', () => {
  it.each(TABLE)('%s %j: "%s", and advice on %s', (code, facts, message, words) => {
    const [said, advice] = explain(code, facts)
    expect(said).toContain(message)
    expect(advice).toContain(words)
    expect(advice, 'ends as a sentence').toMatch(/\.$/)
    expect(new EventStreamError(code, facts)).toMatchObject({ ...facts, code, message: said, advice })
  })

  it.each(TABLE)('in a production build %s %j is its code and the fact', (code, facts) => {
    const [said, advice] = explainBriefly(code, facts)
    expect(said).toBe(`${code} ${facts.status ?? facts.cause ?? ''}`)
    expect(advice).toBe('See the errors of @streamside/event-stream.')
  })
})
