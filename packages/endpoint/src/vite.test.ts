import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chatBody } from './test-kit/ask.ts'
import { dataOf, readChunks } from './test-kit/readChunks.ts'
import { endpointPlugin } from './vite.ts'

const { Response: ownResponse, Request: ownRequest } = globalThis
let url = ''
let close = async () => {}

beforeAll(async () => {
  const vite = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [endpointPlugin({ timing: { firstTokenMs: 0, tokenMs: 5 } })],
  })
  const http = createHttpServer((request, response) => {
    vite.middlewares(request, response, () => response.writeHead(418).end('not ours'))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  close = async () => {
    http.closeAllConnections()
    http.close()
    await vite.close()
  }
})
afterAll(() => close())

const post = (question: string) => ({ method: 'POST', body: JSON.stringify(chatBody(question)) })

describe('the Vite plugin', () => {
  it('streams unbuffered, also to a client that accepts gzip', async () => {
    const init = { ...post('hello'), headers: { 'accept-encoding': 'gzip, deflate, br' } }
    const chunks = await readChunks(await fetch(`${url}/v1/chat/completions`, init))
    expect(dataOf(chunks.join('')).length).toBeGreaterThan(60)
    expect(chunks.length).toBeGreaterThan(30)
  })

  it('delivers a token while the next one is an hour away', async () => {
    const response = await fetch(`${url}/v1/chat/completions?tokenMs=3600000`, post('hello'))
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('"content":"Hello"')) text += (await reader?.read())?.value ?? ''
    await reader?.cancel()
  })

  it('sees the abort of a client', async () => {
    const controller = new AbortController()
    const init = { ...post('stop vite'), signal: controller.signal }
    const response = await fetch(`${url}/v1/chat/completions?tokenMs=1000`, init)
    await response.body?.getReader().read()
    controller.abort()
    await vi.waitFor(async () => {
      const [entry] = await (await fetch(`${url}/_requests?question=stop vite`)).json()
      expect(entry.status).toBe('aborted')
    })
  })

  it.each([
    '/sse/notices?count=0',
    '/replay/envelope',
    '/_requests',
    '/_requests?question=x',
    '/v1/nothing',
    '/_posts',
    '/_login',
    '/ui/chat/x/stream',
    '/ollama/api/chat',
    '/backend/conversations',
    '/docs/none.md',
    '/docs/a/b.md?x=1',
  ])('answers %s', async (path) => {
    const response = await fetch(`${url}${path}`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    await response.text()
  })

  it.each([
    '/',
    '/sse',
    '/v1',
    '/v10/x',
    '/replays/x',
    '/_requestsx',
    '/x/v1/chat/completions',
    '/docs',
    '/docs/intro',
    '/docs/intro.md/x',
    '/ui',
    '/ui/chatter',
    '/ollama',
    '/api/chat',
    '/backend',
    '/_login2',
    '/sb-manager/index.js',
    '/?path=/docs/readme.md',
    '/node_modules/x/docs/a.md',
  ])('leaves %s to the app', async (path) => {
    expect((await fetch(`${url}${path}`)).status).toBe(418)
  })

  it('drops a connection without a word in the terminal', async () => {
    const response = await fetch(`${url}/sse/notices?everyMs=0&fault=drop`)
    await expect(response.text()).rejects.toThrow()
  })

  it('leaves the globals of the process alone', () => {
    expect(globalThis.Response).toBe(ownResponse)
    expect(globalThis.Request).toBe(ownRequest)
  })
})
