import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { serveEndpoint } from '../node/serveEndpoint.ts'
import type { EndpointServer } from '../node/serveFetch.ts'
import { ask } from '../test-kit/ask.ts'
import { openSocket } from '../test-kit/openSocket.ts'
import { endpointFaults } from './endpointFaults.ts'

let server: EndpointServer
beforeAll(async () => {
  server = await serveEndpoint({ port: 0, timing: { firstTokenMs: 0, tokenMs: 0 } })
})
afterAll(() => server.close())

const eventsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('data:')).length
const STREAMS: [path: string, body: string][] = [
  ['/v1/chat/completions', '{"stream":true,"messages":[{"role":"user","content":"hello"}]}'],
  ['/sse/plain-text?question=hello', ''],
  ['/sse/envelope', '{"content":"hello"}'],
  ['/sse/notices?everyMs=0', ''],
  ['/replay/openai-style', ''],
]

function open([path, body]: [path: string, body: string], fault: string) {
  const url = `${server.url}${path}${path.includes('?') ? '&' : '?'}fault=${fault}`
  return openSocket(url, body === '' ? {} : { method: 'POST', body })
}

describe.each(STREAMS)('at the socket, %s', (...stream) => {
  it('429 refuses with Retry-After and a JSON error', async () => {
    const view = open(stream, '429')
    await vi.waitFor(() => expect(view.received()).toContain('rate_limit_exceeded'))
    expect(view.received()).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/)
    expect(view.received()).toMatch(/\r\nretry-after: 2\r\n/)
    view.socket.destroy()
  })

  it('html answers 200 with a login page', async () => {
    const view = open(stream, 'html')
    await vi.waitFor(() => expect(view.received()).toContain('</html>'))
    expect(view.received()).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(view.received()).toMatch(/\r\ncontent-type: text\/html; charset=utf-8\r\n/)
    view.socket.destroy()
  })

  it('drop sends exactly n events and closes without the end of the body', async () => {
    const view = open(stream, 'drop&after=2')
    await vi.waitFor(() => expect(view.ended()).toBe('closed'))
    expect(view.received()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\ntransfer-encoding: chunked\r\n/i)
    expect(eventsIn(view.received())).toBe(2)
    expect(view.received()).not.toContain('\r\n0\r\n\r\n')
  })

  it('stall sends exactly n events and stays open until the client goes', async () => {
    const question = `stalled ${stream[0]}`
    const view = open(stream, `stall&after=2&question=${encodeURIComponent(question)}`)
    await vi.waitFor(() => expect(eventsIn(view.received())).toBe(2))
    const open200 = `${server.url}/_requests`
    const entryOf = async () => {
      const entries = await (await fetch(open200)).json()
      return entries.findLast((entry: { path: string }) => entry.path === stream[0].split('?')[0])
    }
    // An answer that went on would have ended in the time of these round trips.
    for (let trip = 0; trip < 20; trip++) expect((await entryOf()).status).toBe('open')
    expect(eventsIn(view.received())).toBe(2)
    expect(view.ended()).toBe('open')
    view.socket.destroy()
    await vi.waitFor(async () => expect((await entryOf()).status).toBe('aborted'))
  })
})

describe('faults', () => {
  const { fetch: call } = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 0 } })

  it('wait with three events when nobody says how many', async () => {
    const response = await call(ask('/sse/notices?everyMs=0&fault=drop'))
    const chunks: string[] = []
    const read = async () => {
      for await (const chunk of response.body ?? []) chunks.push(new TextDecoder().decode(chunk))
    }
    await expect(read()).rejects.toThrow('dropped on request')
    expect(chunks).toHaveLength(4)
  })

  it('take another Retry-After', async () => {
    const response = await call(ask('/sse/notices?fault=429&retryAfter=Wed, 21 Oct 2026 07:28:00 GMT'))
    expect(response.headers.get('retry-after')).toBe('Wed, 21 Oct 2026 07:28:00 GMT')
  })

  it('combine: the first that answers wins, those that change the stream add up', async () => {
    expect((await call(ask('/sse/notices?fault=drop,html,429'))).headers.get('content-type')).toContain('text/html')
    expect((await call(ask('/sse/notices?fault=429&fault=html'))).status).toBe(429)
    const response = await call(ask('/sse/notices?everyMs=0&fault=stall,drop&after=1'))
    await expect(response.text()).rejects.toThrow('dropped on request')
  })

  it.each([
    ['crlf', 'data: a\r\n\r\ndata: b\r\n\r\n'],
    ['cr', 'data: a\r\rdata: b\r\r'],
  ])('end lines by %s however they ended before, at any cut', async (fault, text) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { fetch } = createEndpoint({ recordings: { x: `data: a${end}${end}data: b${end}${end}` } })
      expect(await (await fetch(ask(`/replay/x?chunkBytes=1&fault=${fault}`))).text()).toBe(text)
    }
  })

  it('name the known ones when one is unknown', async () => {
    const response = await call(ask('/sse/notices?fault=dorp'))
    expect(response.status).toBe(400)
    expect((await response.json()).error.message).toBe(
      `There is no fault "dorp". The faults are: ${endpointFaults.map(({ name }) => name).join(', ')}.`,
    )
  })

  it('are listed with a line each', () => {
    expect(endpointFaults.map(({ name }) => name)).toEqual(expect.arrayContaining(['429', 'html', 'drop', 'stall']))
    for (const { description } of endpointFaults) expect(description).toMatch(/^[a-z][^\n]{20,}$/)
  })
})
