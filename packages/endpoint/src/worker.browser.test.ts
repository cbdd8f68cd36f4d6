import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chatBody } from './test-kit/ask.ts'

/** Beside its page, so that the page is in its scope without a header. */
const WORKER = new URL('./test-kit/testWorker.ts', import.meta.url).pathname
const PAGE = new URL('./test-kit/workerPage.html', import.meta.url).pathname
let registration: ServiceWorkerRegistration
let page: Window & typeof globalThis

beforeAll(async () => {
  registration = await navigator.serviceWorker.register(WORKER, { type: 'module' })
  await vi.waitFor(() => expect(registration.active?.state).toBe('activated'), { timeout: 15_000 })
  const frame = document.createElement('iframe')
  frame.src = PAGE
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve)
    document.body.append(frame)
  })
  page = frame.contentWindow as typeof page
  await vi.waitFor(() => expect(page.navigator.serviceWorker.controller).not.toBeNull(), { timeout: 15_000 })
}, 40_000)
afterAll(() => registration?.unregister())

const post = (question: string, more: RequestInit = {}) => ({
  method: 'POST',
  body: JSON.stringify(chatBody(question)),
  ...more,
})

describe('in a service worker, the handler', () => {
  it('answers the pages of its scope, and only them', async () => {
    const body = JSON.stringify(chatBody('worker', { stream: false }))
    const fromWorker = await (await page.fetch('/v1/chat/completions', { method: 'POST', body })).json()
    expect(fromWorker.choices[0].message.content).toContain('by the zebra')
    const fromVite = await (await fetch('/v1/chat/completions', { method: 'POST', body })).json()
    expect(fromVite.choices[0].message.content).not.toContain('by the zebra')
  })

  it('streams token by token', async () => {
    const response = await page.fetch('/v1/chat/completions?tokenMs=3600000', post('worker'))
    const reader = response.body?.getReader()
    let text = ''
    while (!text.includes('"role":"assistant"')) {
      text += new TextDecoder().decode((await reader?.read())?.value)
    }
    expect(text).not.toContain('[DONE]')
    await reader?.cancel()
  })

  it('sees that the page stopped an answer', async () => {
    const question = `worker ${crypto.randomUUID()}`
    const controller = new page.AbortController()
    const response = await page.fetch(
      '/v1/chat/completions?tokenMs=1000',
      post(question, { signal: controller.signal }),
    )
    await response.body?.getReader().read()
    controller.abort()
    await vi.waitFor(async () => {
      const entries = await (await page.fetch(`/_requests?question=${encodeURIComponent(question)}`)).json()
      expect(entries).toMatchObject([{ status: 'aborted' }])
    })
  })

  it('feeds the EventSource of the browser and misbehaves on command', async () => {
    const source = new page.EventSource('/sse/notices?count=3&everyMs=0')
    const ids: string[] = []
    await new Promise((resolve) => {
      source.addEventListener('notification', (event) => ids.push(event.lastEventId))
      source.addEventListener('close', resolve)
    })
    source.close()
    expect(ids).toEqual(['1', '2', '3'])
    const dropped = await page.fetch('/sse/notices?everyMs=0&fault=drop')
    await expect(dropped.text()).rejects.toThrow()
    expect((await page.fetch('/sse/notices?fault=429')).headers.get('retry-after')).toBe('2')
  })

  it('leaves everything else to the network', async () => {
    const text = await (await page.fetch(PAGE)).text()
    expect(text).toContain('A page of the test worker')
  })
})
