import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { ask } from '../test-kit/ask.ts'
import { readChunks } from '../test-kit/readChunks.ts'

const endpoint = createEndpoint()
const read = async (path: string, headers = {}) => readChunks(await endpoint.fetch(ask(path, { headers })))

describe('GET /sse/notices', () => {
  it('sends a comment, named events with ids, and a close event', async () => {
    const [comment, first, second, close, ...rest] = await read('/sse/notices?count=2&everyMs=0')
    expect(comment).toBe(': connected\n\n')
    expect(first).toMatch(/^id: 1\nevent: notification\ndata: \{"seq":1,"title":"[^\n]+\}\n\n$/)
    expect(second).toMatch(/^id: 2\nevent: notification\ndata: \{"seq":2,/)
    expect(close).toBe('event: close\ndata: bye\n\n')
    expect(rest).toEqual([])
  })

  it('continues after Last-Event-ID with exactly what is missing', async () => {
    const whole = await read('/sse/notices?count=5&everyMs=0')
    const rest = await read('/sse/notices?count=5&everyMs=0', { 'last-event-id': '3' })
    expect(rest).toEqual([': connected\n\n', ...whole.slice(4)])
    expect(rest.join('')).toContain('id: 4\n')
  })

  it('begins anew when the id is not one of its own', async () => {
    const chunks = await read('/sse/notices?count=1&everyMs=0', { 'last-event-id': 'x' })
    expect(chunks.join('')).toContain('id: 1\n')
  })

  it('refuses what is not a whole number', async () => {
    const response = await endpoint.fetch(ask('/sse/notices?count=many'))
    expect(response.status).toBe(400)
    expect((await response.json()).error.message).toBe(
      '?count=many is not understood: count is a whole number, 0 or more.',
    )
  })
})
