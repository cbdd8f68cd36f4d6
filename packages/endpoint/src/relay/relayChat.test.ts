import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { type ServeOptions, serveEndpoint } from '../node/serveEndpoint.ts'
import { ask, chatBody } from '../test-kit/ask.ts'
import { dataOf, readChunks } from '../test-kit/readChunks.ts'
import { chatUrl } from './chatUrl.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

async function serve(options: ServeOptions) {
  const server = await serveEndpoint({ port: 0, timing: { firstTokenMs: 0, tokenMs: 0 }, ...options })
  closers.push(server.close)
  return server.url
}

/** A server that notes what it is asked and answers as it is told. */
async function upstreamOf(answer: (path: string) => { status: number; headers: Record<string, string>; body: string }) {
  const seen: { request: IncomingMessage; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push({ request, body })
    const { status, headers, body: text } = answer(request.url ?? '')
    response.writeHead(status, headers).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise((resolve) => server.close(resolve)))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const PATH = '/v1/chat/completions'
const ok = () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{}' })
const post = (question: string) => ({ method: 'POST', body: JSON.stringify(chatBody(question)) })

describe('the relay', () => {
  it('passes the answer of a second endpoint through, event by event', async () => {
    const upstream = await serve({ timing: { firstTokenMs: 0, tokenMs: 5 } })
    const relay = await serve({ upstream: { url: upstream } })
    const direct = await readChunks(await fetch(`${upstream}${PATH}`, post('hello')))
    const response = await fetch(`${relay}${PATH}`, post('hello'))
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const chunks = await readChunks(response)
    const textOf = (parts: string[]) =>
      dataOf(parts.join(''))
        .slice(0, -1)
        .map((json) => JSON.parse(json).choices[0].delta.content ?? '')
    expect(textOf(chunks)).toEqual(textOf(direct))
    expect(chunks.length).toBeGreaterThan(30)
  })

  it.each(['429', 'html'])('keeps the status and headers of an upstream that answers %s', async (fault) => {
    const second = createEndpoint()
    const { headers, status, body } = await second
      .fetch(ask(`${PATH}?fault=${fault}`, { body: chatBody('x') }))
      .then(async (response) => ({
        headers: Object.fromEntries(response.headers),
        status: response.status,
        body: await response.text(),
      }))
    const upstream = await upstreamOf(() => ({ status, headers, body }))
    const relayed = await createEndpoint({ upstream }).fetch(ask(PATH, { body: chatBody('x') }))
    expect(relayed.status).toBe(status)
    for (const name of ['content-type', 'retry-after', 'x-request-id']) {
      expect(relayed.headers.get(name)).toBe(headers[name] ?? null)
    }
    expect(await relayed.text()).toBe(body)
  })

  it('forwards the abort of a client', async () => {
    const upstream = await serve({ timing: { firstTokenMs: 0, tokenMs: 500 } })
    const relay = await serve({ upstream: { url: upstream } })
    const controller = new AbortController()
    const response = await fetch(`${relay}${PATH}`, { ...post('stop me'), signal: controller.signal })
    await response.body?.getReader().read()
    controller.abort()
    for (const url of [relay, upstream]) {
      await vi.waitFor(async () => {
        const [entry] = await (await fetch(`${url}/_requests?question=stop me`)).json()
        expect(entry.status).toBe('aborted')
      })
    }
  })

  it('forwards an abort that comes before the first byte', async () => {
    const held: string[] = []
    const server = createServer((request) =>
      request
        .on('close', () => held.push('closed'))
        .resume()
        .on('end', () => held.push('asked')),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => new Promise((resolve) => server.close(resolve)))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const controller = new AbortController()
    const answer = createEndpoint({ upstream: { url } }).fetch(
      ask(PATH, { body: chatBody('x'), signal: controller.signal }),
    )
    const gone = new Promise<void>((resolve) => server.on('request', (_, response) => response.on('close', resolve)))
    await vi.waitFor(() => expect(held).toContain('asked'))
    controller.abort()
    await gone
    await answer
  })

  it('sends the key and the model, and neither the cookies nor the token of the client', async () => {
    const upstream = await upstreamOf(ok)
    const { fetch: call } = createEndpoint({ upstream: { url: `${upstream.url}/v1/`, key: 'secret', model: 'qwen3' } })
    const headers = { cookie: 'session=1', authorization: 'Bearer of-the-client' }
    await call(ask(PATH, { body: chatBody('hello', { model: 'other', temperature: 0 }), headers }))
    const [{ request, body } = { request: undefined, body: '' }] = upstream.seen
    expect(request?.url).toBe(PATH)
    expect(request?.headers.authorization).toBe('Bearer secret')
    expect(request?.headers.cookie).toBeUndefined()
    expect(JSON.parse(body)).toEqual(chatBody('hello', { model: 'qwen3', temperature: 0 }))
  })

  it('passes the token of the client on when it has no key', async () => {
    const upstream = await upstreamOf(ok)
    const headers = { authorization: 'Bearer of-the-client' }
    await createEndpoint({ upstream }).fetch(ask(PATH, { body: chatBody('hello'), headers }))
    expect(upstream.seen[0]?.request.headers.authorization).toBe('Bearer of-the-client')
  })

  it('says what to look at when nobody is there, without the secrets of the address', async () => {
    const { url } = await upstreamOf(ok)
    await Promise.all(closers.splice(0).map((close) => close()))
    const withPassword = url.replace('http://', 'http://name:password@')
    for (const dead of [url, withPassword]) {
      const response = await createEndpoint({ upstream: { url: dead } }).fetch(ask(PATH, { body: chatBody('hello') }))
      expect(response.status).toBe(502)
      const { error } = await response.json()
      expect(error.message).toMatch(`The upstream chat server ${url}${PATH} could not be reached (`)
      expect(error.code).toBe('upstream_unreachable')
      expect(error.message).not.toContain('password')
    }
  })

  it('can have faults of its own', async () => {
    const upstream = await serve({})
    const { fetch: call } = createEndpoint({ upstream: { url: upstream } })
    const response = await call(ask(`${PATH}?fault=drop&after=2`, { body: chatBody('hello') }))
    await expect(response.text()).rejects.toThrow('dropped on request')
    await vi.waitFor(async () => {
      const [entry] = await (await fetch(`${upstream}/_requests?question=hello`)).json()
      expect(entry.status).not.toBe('open')
    })
    expect((await call(ask(`${PATH}?fault=429`, { body: chatBody('hello') }))).status).toBe(429)
  })
})

describe('chatUrl', () => {
  it.each(['http://h:1', 'http://h:1/', 'http://h:1/v1', 'http://h:1/v1/'])('accepts %s', (url) => {
    expect(chatUrl(url)).toBe('http://h:1/v1/chat/completions')
  })

  it('keeps the path of a gateway', () => {
    expect(chatUrl('https://gateway.test/openai/v1')).toBe('https://gateway.test/openai/v1/chat/completions')
  })
})
