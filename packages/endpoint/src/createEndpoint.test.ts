import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createEndpoint } from './createEndpoint.ts'
import { endpointFaults } from './faults/endpointFaults.ts'
import { endpointRoutes } from './routes/endpointRoutes.ts'
import { ask, chatBody } from './test-kit/ask.ts'

const quick = { timing: { firstTokenMs: 0, tokenMs: 0 } }

async function logOf(endpoint: ReturnType<typeof createEndpoint>, query = '') {
  return (await endpoint.fetch(ask(`/_requests${query}`))).json()
}

describe('an endpoint', () => {
  it('lets any origin ask and read the headers that matter', async () => {
    const { fetch } = createEndpoint(quick)
    const headers = { origin: 'https://app.test' }
    const response = await fetch(ask('/sse/notices?count=0', { headers }))
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After,X-Request-Id,Request-Id')
  })

  it('answers a preflight with what the browser wants to send', async () => {
    const { fetch } = createEndpoint(quick)
    const headers = {
      origin: 'https://app.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,last-event-id',
    }
    const response = await fetch(
      new Request('http://endpoint.test/v1/chat/completions', { method: 'OPTIONS', headers }),
    )
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type,last-event-id')
  })

  it('names its routes where there is nothing', async () => {
    const response = await createEndpoint().fetch(ask('/v1/nothing'))
    expect(response.status).toBe(404)
    const { error } = await response.json()
    for (const { path } of endpointRoutes) expect(error.message).toContain(path)
  })

  it('names the right method for a known path', async () => {
    const response = await createEndpoint().fetch(ask('/v1/chat/completions'))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('lists every route, every fault and a command to paste', async () => {
    const text = await (await createEndpoint().fetch(ask('/'))).text()
    for (const { path, description } of endpointRoutes) {
      expect(text).toContain(` ${path} `)
      expect(text).toContain(description)
    }
    const width = Math.max(...endpointFaults.map(({ name }) => name.length))
    for (const { name, description } of endpointFaults)
      expect(text).toContain(`  ${name.padEnd(width)}  ${description}`)
    expect(text).toContain("curl -N http://endpoint.test/v1/chat/completions -H 'content-type: application/json' -d '{")
  })

  it('streams at the pace of the request, else of the endpoint', async () => {
    const clock = createManualClock()
    const { fetch } = createEndpoint({ clock, timing: { firstTokenMs: 70, tokenMs: 30 } })
    for (const [query, times] of [
      ['', [70, 70, 100]],
      ['?firstTokenMs=5&tokenMs=2', [5, 5, 7]],
    ] as const) {
      const response = await fetch(ask(`/v1/chat/completions${query}`, { body: chatBody('hello') }))
      const reader = response.body?.getReader()
      const startMs = clock.now()
      const seen: number[] = []
      for (const _ of times) {
        const read = reader?.read().then(() => seen.push(clock.now() - startMs))
        await new Promise((resolve) => setImmediate(resolve))
        for (let ms = 0; ms < 200 && clock.pending > 0; ms++) {
          clock.advance(seen.length === 1 && ms === 0 ? 0 : 1)
          await new Promise((resolve) => setImmediate(resolve))
        }
        await read
      }
      expect(seen).toEqual(times)
      await reader?.cancel()
      expect(clock.pending).toBe(0)
    }
  })
})

describe('the log of requests', () => {
  it('knows what was asked, how often, and how it ended', async () => {
    const endpoint = createEndpoint(quick)
    const request = () => ask('/v1/chat/completions?tokenMs=0', { body: chatBody('hello') })
    const text = await (await endpoint.fetch(request())).text()
    await (await endpoint.fetch(request())).text()
    await (await endpoint.fetch(ask('/sse/plain-text?question=hello there'))).text()
    const entries = await logOf(endpoint, '?question=hello')
    expect(entries).toHaveLength(2)
    expect(entries[0]).toEqual({
      id: 'req_000001',
      method: 'POST',
      path: '/v1/chat/completions',
      question: 'hello',
      conversation: null,
      lastEventId: null,
      status: 'finished',
      startedAtMs: expect.any(Number),
      endedAtMs: expect.any(Number),
      bytesSent: new TextEncoder().encode(text).length,
    })
    const all = await logOf(endpoint)
    expect(all).toHaveLength(3)
    // Known by the time the client has read the end.
    expect(all[2].status).toBe('finished')
  })

  it('counts a question that a fault refused', async () => {
    const endpoint = createEndpoint(quick)
    await endpoint.fetch(ask('/v1/chat/completions?fault=429', { body: chatBody('hello') }))
    expect(await logOf(endpoint, '?question=hello')).toHaveLength(1)
  })

  it('keeps the last 200 requests and none for itself or a preflight', async () => {
    const endpoint = createEndpoint(quick)
    await endpoint.fetch(new Request('http://endpoint.test/sse/notices', { method: 'OPTIONS' }))
    for (let at = 0; at < 201; at++) await (await endpoint.fetch(ask(`/sse/notices?count=0&question=${at}`))).text()
    const entries = await logOf(endpoint)
    expect(entries).toHaveLength(200)
    expect(entries[0].question).toBe('1')
    expect(entries.at(-1).question).toBe('200')
  })

  it.each(['/sse/notices?everyMs=50', '/sse/plain-text?question=hello&tokenMs=50', '/sse/notices?fault=stall&after=0'])(
    'sees an abort of the request to %s at once',
    async (path) => {
      const clock = createManualClock()
      const endpoint = createEndpoint({ clock })
      const controller = new AbortController()
      const response = await endpoint.fetch(ask(path, { signal: controller.signal }))
      const read = response.body?.getReader().read()
      await new Promise((resolve) => setImmediate(resolve))
      expect((await logOf(endpoint))[0].status).toBe('open')
      controller.abort()
      await expect(read).rejects.toThrow('aborted')
      expect((await logOf(endpoint))[0].status).toBe('aborted')
      expect(clock.pending).toBe(0)
    },
  )

  it('sees a body that is cancelled', async () => {
    const clock = createManualClock()
    const endpoint = createEndpoint({ clock })
    const response = await endpoint.fetch(ask('/sse/notices'))
    const reader = response.body?.getReader()
    void reader?.read()
    await new Promise((resolve) => setImmediate(resolve))
    expect(clock.pending).toBe(1)
    await reader?.cancel()
    expect(clock.pending).toBe(0)
    expect((await logOf(endpoint))[0].status).toBe('aborted')
  })

  it('sees a request that was aborted before it came', async () => {
    const endpoint = createEndpoint({ clock: createManualClock() })
    await endpoint.fetch(ask('/sse/notices', { signal: AbortSignal.abort() }))
    expect((await logOf(endpoint))[0].status).toBe('aborted')
  })
})
