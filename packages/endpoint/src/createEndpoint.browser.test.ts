import { describe, expect, it, vi } from 'vitest'
import { createEndpoint } from './createEndpoint.ts'
import { ask, chatBody } from './test-kit/ask.ts'

describe('in a browser, the handler', () => {
  it('answers when it is called directly', async () => {
    const endpoint = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 0 } })
    const response = await endpoint.fetch(ask('/v1/chat/completions', { body: chatBody('SSE 是什么?') }))
    expect(await response.text()).toMatch(/data: \[DONE\]\n\n$/)
  })

  it('sees an abort when it is called directly', async () => {
    const endpoint = createEndpoint()
    const controller = new AbortController()
    const response = await endpoint.fetch(ask('/sse/notices', { signal: controller.signal }))
    await response.body?.getReader().read()
    controller.abort()
    const [entry] = await (await endpoint.fetch(ask('/_requests'))).json()
    expect(entry.status).toBe('aborted')
  })
})

describe('in a browser, the endpoint on the same origin', () => {
  it('feeds the EventSource of the browser', async () => {
    const source = new EventSource('/sse/notices?count=3&everyMs=0')
    const ids: string[] = []
    await new Promise((resolve) => {
      source.addEventListener('notification', (event) => ids.push(event.lastEventId))
      source.addEventListener('close', resolve)
    })
    source.close()
    expect(ids).toEqual(['1', '2', '3'])
  })

  it('sees that the page stopped an answer', async () => {
    const question = `stopped by the page ${crypto.randomUUID()}`
    const controller = new AbortController()
    const response = await fetch('/v1/chat/completions?tokenMs=1000', {
      method: 'POST',
      body: JSON.stringify(chatBody(question)),
      signal: controller.signal,
    })
    await response.body?.getReader().read()
    controller.abort()
    await vi.waitFor(async () => {
      const entries = await (await fetch(`/_requests?question=${encodeURIComponent(question)}`)).json()
      expect(entries).toMatchObject([{ status: 'aborted' }])
    })
  })

  it('drops a connection so that the page sees an error', async () => {
    const response = await fetch('/sse/notices?everyMs=0&fault=drop')
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })
})
