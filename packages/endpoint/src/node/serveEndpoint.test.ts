import { afterEach, describe, expect, it, vi } from 'vitest'
import { chatBody } from '../test-kit/ask.ts'
import { openSocket } from '../test-kit/openSocket.ts'
import { dataOf, readChunks } from '../test-kit/readChunks.ts'
import { type ServeOptions, serveEndpoint } from './serveEndpoint.ts'
import type { EndpointServer } from './serveFetch.ts'

const servers: EndpointServer[] = []
async function serve(options: ServeOptions = {}): Promise<EndpointServer> {
  const server = await serveEndpoint({ port: 0, ...options })
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const chatRequest = (question: string) => ({ method: 'POST', body: JSON.stringify(chatBody(question)) })

describe('serveEndpoint', () => {
  it('sends tokens as they come, each a write of its own', async () => {
    const { url } = await serve({ timing: { firstTokenMs: 0, tokenMs: 5 } })
    const chunks = await readChunks(await fetch(`${url}/v1/chat/completions`, chatRequest('hello')))
    expect(dataOf(chunks.join('')).length).toBeGreaterThan(60)
    expect(chunks.length).toBeGreaterThan(30)
  })

  it('sends the headers before the first token', async () => {
    const { url } = await serve({ timing: { firstTokenMs: 3_600_000 } })
    const response = await fetch(`${url}/sse/plain-text?question=hello`)
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  it('sees the abort of a client', async () => {
    const { url } = await serve({ timing: { firstTokenMs: 0, tokenMs: 1000 } })
    const controller = new AbortController()
    const init = { ...chatRequest('to be stopped'), signal: controller.signal }
    const response = await fetch(`${url}/v1/chat/completions`, init)
    await response.body?.getReader().read()
    const entryOf = async () => (await (await fetch(`${url}/_requests?question=to be stopped`)).json())[0]
    expect((await entryOf()).status).toBe('open')
    controller.abort()
    await vi.waitFor(async () => expect((await entryOf()).status).toBe('aborted'))
    const { bytesSent } = await entryOf()
    expect(bytesSent).toBeGreaterThan(0)
    expect(bytesSent).toBeLessThan(1500)
  })

  it('sees the abort of a client that waits for the first token', async () => {
    const { url } = await serve({ timing: { firstTokenMs: 3_600_000 } })
    const view = openSocket(`${url}/v1/chat/completions`, chatRequest('early'))
    await vi.waitFor(() => expect(view.received()).toContain('200 OK'))
    view.socket.destroy()
    await vi.waitFor(async () => {
      const [entry] = await (await fetch(`${url}/_requests?question=early`)).json()
      expect(entry).toMatchObject({ status: 'aborted', bytesSent: 0 })
    })
  })

  it('replays the recordings of this package unless it is given others', async () => {
    const { url } = await serve()
    expect(await (await fetch(`${url}/replay/named-close`)).text()).toContain('event: close')
    const other = await serve({ recordings: { mine: 'data: 1\n\n' } })
    expect((await fetch(`${other.url}/replay/named-close`)).status).toBe(404)
  })

  it('ends open connections when it closes', async () => {
    const server = await serveEndpoint({ port: 0 })
    const view = openSocket(`${server.url}/sse/notices`)
    await vi.waitFor(() => expect(view.received()).toContain('notification'))
    await server.close()
    await vi.waitFor(() => expect(view.ended()).toBe('closed'))
    await expect(fetch(server.url)).rejects.toThrow()
  })

  it('says in one clear sentence that a port is taken', async () => {
    const { url } = await serve()
    const port = Number(new URL(url).port)
    const message = `Port ${port} is already in use. Stop the program that uses it or choose another one: pnpm endpoint --port ${port + 1}.`
    await expect(serveEndpoint({ port })).rejects.toThrow(message)
  })

  it('says that an address is not of this machine', async () => {
    await expect(serveEndpoint({ port: 0, host: '192.0.2.1' })).rejects.toThrow(
      '192.0.2.1 is not an address of this machine. Leave --host out to listen on 127.0.0.1.',
    )
  })
})
