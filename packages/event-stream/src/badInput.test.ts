import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type EndpointServer, serveEndpoint } from '@streamside/endpoint/node'
import { createManualClock } from '@streamside/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEventStream, type EventStreamErrorCode, type EventStreamOptions, type TimeoutOptions } from './core.ts'
import { portOf } from './test-kit/setUpStream.ts'

/** `./core` in Node, over real HTTP, against all that a server can do wrong. */
let endpoint: EndpointServer
let odd: Server
let oddUrl: string

beforeAll(async () => {
  endpoint = await serveEndpoint({ port: 0 })
  odd = createServer((request, response) => {
    if (request.url === '/binary') {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.from([0, 255, 1, 254]))
    } else if (request.url === '/gzip-not-sent') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' }).end('data: x\n\n')
    } else if (request.url === '/json-that-is-none') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('<oops>')
    } else response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve))
  oddUrl = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`
})
afterAll(async () => {
  odd.closeAllConnections()
  odd.close()
  await endpoint.close()
})

async function failure(url: string, options: EventStreamOptions) {
  const data: string[] = []
  const stream = createEventStream(url, {
    retry: { attempts: 1 },
    ...options,
    onEvent: (event) => data.push(event.data),
  })
  await new Promise<void>((resolve) => {
    stream.subscribe(() => {
      if (['closed', 'failed'].includes(stream.getSnapshot().status)) resolve()
    })
    stream.open()
  })
  return { end: stream.getSnapshot(), data }
}

const post = { body: { question: 'Hello' } }
const never = { isEnd: () => false }
const fast = 'firstTokenMs=0&tokenMs=0'

describe('bad input is a typed error with advice, and loses nothing', () => {
  it.each<[what: string, path: string, options: EventStreamOptions, code: EventStreamErrorCode, events: number]>([
    ['an HTML page with 200', '/sse/plain-text?fault=html', post, 'content-type', 0],
    ['a redirect to a login page', '/sse/plain-text?fault=redirect', post, 'content-type', 0],
    ['another content type', '/sse/plain-text?fault=wrong-type', post, 'content-type', 0],
    ['no content type', '/sse/plain-text?fault=no-type', post, 'content-type', 0],
    ['an empty answer', '/sse/plain-text?fault=empty', post, 'empty-body', 0],
    ['400', '/sse/plain-text?fault=400', post, 'http-status', 0],
    ['401', '/sse/plain-text?fault=401', post, 'http-status', 0],
    ['429', '/sse/plain-text?fault=429', post, 'http-status', 0],
    ['500', '/sse/plain-text?fault=500', post, 'http-status', 0],
    ['an answer that is cut cleanly', `/sse/notices?everyMs=0&fault=truncate&after=2`, never, 'truncated', 2],
    [
      'an answer without its end mark',
      `/v1/chat/completions?${fast}&fault=truncate&after=3`,
      { ...never, body: { messages: [{ role: 'user', content: 'Hello' }], stream: true } },
      'truncated',
      3,
    ],
    [
      'headers that do not come',
      '/sse/notices?fault=slow-headers',
      { timeouts: { connectMs: 100 } },
      'connect-timeout',
      0,
    ],
    [
      'a line without end',
      '/sse/notices?everyMs=0&fault=endless-line&after=2',
      { maxBufferChars: 10_000 },
      'buffer-overflow',
      2,
    ],
    [
      'an event too large',
      '/sse/notices?everyMs=0&fault=giant&after=2',
      { maxBufferChars: 10_000 },
      'buffer-overflow',
      2,
    ],
  ])('%s', async (_, path, options, code, events) => {
    const { end, data } = await failure(`${endpoint.url}${path}`, options)
    expect(end).toMatchObject({ status: 'failed', error: { code, advice: expect.stringMatching(/\w{3}.*\.$/) } })
    expect(data).toHaveLength(events)
  })

  it('a connection that drops', async () => {
    const { end, data } = await failure(`${endpoint.url}/sse/notices?everyMs=0&fault=stall&after=2&question=drop`, {
      ...never,
      events: {
        // A body that errors forgets what was not read yet: it breaks when both events have been.
        notification({ lastEventId }) {
          const body = JSON.stringify({ question: 'drop', drop: true })
          if (lastEventId === '2') void fetch(`${endpoint.url}/backend/stop`, { method: 'POST', body })
        },
      },
    })
    expect(end).toMatchObject({ status: 'failed', error: { code: 'truncated' } })
    expect(data).toHaveLength(2)
  })

  it.each<[what: string, fault: string, timeouts: TimeoutOptions, code: EventStreamErrorCode]>([
    ['a stream that stalls', 'fault=stall&after=2', { idleMs: 60_000 }, 'idle-timeout'],
    ['a stream without end', '', { totalMs: 60_000 }, 'total-timeout'],
  ])('%s', async (_, fault, timeouts, code) => {
    const clock = createManualClock()
    const { end, data } = await failure(`${endpoint.url}/sse/notices?everyMs=0&${fault}`, {
      timeouts,
      ports: { clock: portOf(clock) },
      events: { notification: ({ lastEventId }) => lastEventId === '2' && clock.advance(60_000) },
    })
    expect(end).toMatchObject({ status: 'failed', error: { code, advice: expect.stringMatching(/\w{3}.*\.$/) } })
    expect(data.length).toBe(2)
  })

  it.each<[what: string, path: string, options: EventStreamOptions, code: EventStreamErrorCode]>([
    ['bytes that are no text', '/binary', post, 'content-type'],
    ['gzip that is announced and not sent', '/gzip-not-sent', post, 'network'],
    ['JSON that is none', '/json-that-is-none', post, 'bad-json'],
  ])('%s', async (_, path, options, code) => {
    const { end } = await failure(`${oddUrl}${path}`, options)
    expect(end).toMatchObject({ status: 'failed', error: { code } })
  })

  it.each<[what: string, url: string, options: EventStreamOptions, code: EventStreamErrorCode]>([
    ['a refused connection', 'http://127.0.0.1:9/', post, 'network'],
    ['a name that does not resolve', 'http://nowhere.invalid/', post, 'network'],
    ['a malformed URL', 'http://[', post, 'bad-request'],
    ['a relative URL where there is no page', '/v1/ask', post, 'bad-request'],
    ['a body with GET', 'http://127.0.0.1:9/', { ...post, method: 'GET' }, 'bad-request'],
    ['a header that cannot be', 'http://127.0.0.1:9/', { ...post, headers: { 'x-a': '你' } }, 'bad-request'],
    [
      'a header function that throws',
      'http://127.0.0.1:9/',
      { ...post, headers: () => Promise.reject(new Error('no')) },
      'bad-request',
    ],
  ])('%s', async (_, url, options, code) => {
    const { end } = await failure(url, options)
    expect(end).toMatchObject({ status: 'failed', error: { code, message: expect.any(String) } })
  })

  it('closes for good on 204', async () => {
    const { end } = await failure(oddUrl, {})
    expect(end).toMatchObject({ status: 'closed', reason: 'no-content' })
  })

  it.each(['crlf', 'cr', 'bom', 'split-utf8', 'heartbeat', 'gzip', 'buffer', 'drip'])(
    'reads the same from a server that sends %s',
    async (fault) => {
      const url = `${endpoint.url}/sse/notices?count=3&everyMs=0`
      const options = { isEnd: ({ event }: { event: string }) => event === 'close' }
      const plain = await failure(url, options)
      const spoilt = await failure(`${url}&fault=${fault}&dripMs=0`, options)
      expect(spoilt.data).toEqual(plain.data)
      expect(spoilt.end).toMatchObject({ status: 'closed', reason: 'ended' })
    },
  )
})
