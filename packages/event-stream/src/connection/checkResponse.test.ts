import { describe, expect, it } from 'vitest'
import type { Framing } from '../sse/Framing.ts'
import type { TransportResponse } from '../transport/Transport.ts'
import { acceptedFraming, refusalOf } from './checkResponse.ts'
import { systemClock } from './Ports.ts'

function response(status: number, headers: Record<string, string>, body = '', more = {}): TransportResponse {
  async function* chunks() {
    yield new TextEncoder().encode(body)
  }
  return { status, headers: new Headers(headers), url: '/x', redirected: false, chunks: chunks(), ...more }
}

async function check(given: TransportResponse, framing: Framing | 'auto' = 'auto', isGet = true) {
  return acceptedFraming(given, { framing, isGet }) ?? (await refusalOf(given, systemClock))
}

describe('a response', () => {
  it.each(['text/event-stream', 'text/event-stream; charset=utf-8', 'Text/Event-Stream;charset=gbk'])(
    'takes %s',
    async (type) => {
      expect(await check(response(200, { 'content-type': type }))).toBe('sse')
      expect(await check(response(201, { 'content-type': type }))).toBe('sse')
    },
  )

  it('tells a login page from a stream, and says what to do', async () => {
    const page = response(200, { 'content-type': 'text/html' }, '<title>Sign in</title>', {
      redirected: true,
      url: '/login',
    })
    expect(await check(page)).toMatchObject({
      code: 'content-type',
      message: 'Expected text/event-stream, but "text/html" came (after a redirect to /login).',
      advice: expect.stringContaining('login page'),
      bodyStart: '<title>Sign in</title>',
      retryable: false,
    })
  })

  it('names a missing content type, and plain JSON', async () => {
    expect(await check(response(200, {}))).toMatchObject({
      code: 'content-type',
      message: expect.stringContaining('no Content-Type'),
    })
  })

  it('takes NDJSON, and plain JSON for anything but GET', async () => {
    const json = () => response(200, { 'content-type': 'application/json; charset=utf-8' }, '{}')
    expect(await check(json())).toMatchObject({ code: 'content-type' })
    expect(await check(json(), 'auto', false)).toBe('json')
    expect(await check(response(200, { 'content-type': 'application/x-ndjson' }))).toBe('ndjson')
  })

  it('goes by the framing that is named, but takes no HTML', async () => {
    expect(await check(response(200, { 'content-type': 'text/plain' }), 'sse')).toBe('sse')
    expect(await check(response(200, {}), 'ndjson')).toBe('ndjson')
    expect(await check(response(200, { 'content-type': 'text/html' }, '<p>'), 'sse')).toMatchObject({
      code: 'content-type',
    })
  })

  it('keeps the facts of a refusal', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '2', 'x-request-id': 'r-1' }
    expect(await check(response(429, headers, '{"error":"slow down"}'))).toMatchObject({
      code: 'http-status',
      status: 429,
      retryAfterMs: 2000,
      requestId: 'r-1',
      bodyStart: '{"error":"slow down"}',
      retryable: true,
    })
  })

  it('does not wait for an error page that stalls, nor read one that never ends', async () => {
    async function* stalls() {
      yield new TextEncoder().encode('half a page')
      await new Promise(() => {})
    }
    async function* endless() {
      for (;;) yield new TextEncoder().encode('x'.repeat(1000))
    }
    const stalled = await check({ ...response(500, {}), chunks: stalls() })
    expect(stalled).toMatchObject({ bodyStart: 'half a page' })
    const long = await check({ ...response(500, {}), chunks: endless() })
    expect(long).toMatchObject({ bodyStart: 'x'.repeat(2048) })
  })
})
