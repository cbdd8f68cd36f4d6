import { describe, expect, it } from 'vitest'
import type { Framing } from '../sse/Framing.ts'
import type { TransportResponse } from '../transport/Transport.ts'
import { acceptedFraming, refusalOf } from './checkResponse.ts'

async function* nothing() {}

function response(status: number, headers: Record<string, string>, more = {}): TransportResponse {
  return { status, headers: new Headers(headers), url: '/x', redirected: false, chunks: nothing(), ...more }
}

function check(given: TransportResponse, framing: Framing | 'auto' = 'auto', isGet = true, bodyStart = '') {
  return acceptedFraming(given, { framing, isGet }) ?? refusalOf(given, 0)(bodyStart)
}

describe('a response', () => {
  it.each(['text/event-stream', 'text/event-stream; charset=utf-8', 'Text/Event-Stream;charset=gbk'])(
    'takes %s',
    (type) => {
      expect(check(response(200, { 'content-type': type }))).toBe('sse')
      expect(check(response(201, { 'content-type': type }))).toBe('sse')
    },
  )

  it('tells a login page from a stream, and says what to do', () => {
    const page = response(200, { 'content-type': 'text/html' }, { redirected: true, url: '/login' })
    expect(check(page, 'auto', true, '<title>Sign in</title>')).toMatchObject({
      code: 'content-type',
      message: 'The server answered 200 with text/html after a redirect to /login.',
      advice: expect.stringContaining('login page'),
      redirectedTo: '/login',
      bodyStart: '<title>Sign in</title>',
      retryable: false,
    })
  })

  it('names a missing content type, and plain JSON', () => {
    expect(check(response(200, {}))).toMatchObject({
      code: 'content-type',
      message: expect.stringContaining('no Content-Type'),
    })
  })

  it('takes NDJSON, and plain JSON for anything but GET', () => {
    const json = () => response(200, { 'content-type': 'application/json; charset=utf-8' })
    expect(check(json())).toMatchObject({ code: 'content-type' })
    expect(check(json(), 'auto', false)).toBe('json')
    expect(check(response(200, { 'content-type': 'application/x-ndjson' }))).toBe('ndjson')
  })

  it('goes by the framing that is named, but takes no HTML', () => {
    expect(check(response(200, { 'content-type': 'text/plain' }), 'sse')).toBe('sse')
    expect(check(response(200, {}), 'ndjson')).toBe('ndjson')
    expect(check(response(200, { 'content-type': 'text/html' }), 'sse')).toMatchObject({
      code: 'content-type',
    })
  })

  it('keeps the facts of a refusal', () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '2', 'x-request-id': 'r-1' }
    expect(check(response(429, headers), 'auto', true, '{"error":"slow down"}')).toMatchObject({
      code: 'http-status',
      status: 429,
      retryAfterMs: 2000,
      requestId: 'r-1',
      bodyStart: '{"error":"slow down"}',
      retryable: true,
    })
  })

  it.each<[status: number, words: string]>([
    [400, 'bodyStart'],
    [401, 'credentials'],
    [403, 'credentials'],
    [404, 'URL'],
    [405, 'method'],
    [429, 'retryAfterMs'],
    [500, 'requestId'],
    [200, 'streaming'],
  ])('says what to look at after %i', (status, words) => {
    expect(check(response(status, { 'content-type': 'text/plain' }))).toMatchObject({
      advice: expect.stringContaining(words),
    })
  })
})
