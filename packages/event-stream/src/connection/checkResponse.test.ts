import { describe, expect, it } from 'vitest'
import type { TransportResponse } from '../transport/Transport.ts'
import { checkResponse } from './checkResponse.ts'

function response(status: number, headers: Record<string, string>, body = '', more = {}): TransportResponse {
  async function* chunks() {
    yield new TextEncoder().encode(body)
  }
  return { status, headers: new Headers(headers), url: '/x', redirected: false, chunks: chunks(), ...more }
}

describe('checkResponse', () => {
  it.each(['text/event-stream', 'text/event-stream; charset=utf-8', 'Text/Event-Stream;charset=gbk'])(
    'takes %s',
    async (type) => {
      expect(await checkResponse(response(200, { 'content-type': type }), 0)).toBeUndefined()
      expect(await checkResponse(response(201, { 'content-type': type }), 0)).toBeUndefined()
    },
  )

  it('tells a login page from a stream, and says what to do', async () => {
    const page = response(200, { 'content-type': 'text/html' }, '<title>Sign in</title>', {
      redirected: true,
      url: '/login',
    })
    expect(await checkResponse(page, 0)).toMatchObject({
      code: 'content-type',
      message: 'Expected text/event-stream, but "text/html" came (after a redirect to /login).',
      advice: expect.stringContaining('login page'),
      bodyStart: '<title>Sign in</title>',
      retryable: false,
    })
  })

  it('names a missing content type, and plain JSON', async () => {
    expect(await checkResponse(response(200, {}), 0)).toMatchObject({
      code: 'content-type',
      message: expect.stringContaining('no Content-Type'),
    })
    const json = await checkResponse(response(200, { 'content-type': 'application/json' }, '{}'), 0)
    expect(json).toMatchObject({ code: 'content-type', advice: expect.stringContaining('plain JSON') })
  })

  it('keeps the facts of a refusal', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '2', 'x-request-id': 'r-1' }
    expect(await checkResponse(response(429, headers, '{"error":"slow down"}'), 0)).toMatchObject({
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
    const stalled = await checkResponse({ ...response(500, {}), chunks: stalls() }, 0)
    expect(stalled?.bodyStart).toBe('half a page')
    const long = await checkResponse({ ...response(500, {}), chunks: endless() }, 0)
    expect(long?.bodyStart).toHaveLength(2048)
  })
})
