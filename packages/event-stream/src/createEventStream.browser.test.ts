import { describe, expect, it } from 'vitest'
import { createEventStream, EventStreamError } from './core.ts'

/** Real Chromium, real HTTP, the real endpoint on this origin. */
describe('createEventStream in a browser', () => {
  it('reads a feed by GET to its end', async () => {
    const stream = createEventStream('/sse/notices?count=4&everyMs=10', { isEnd: (event) => event.event === 'close' })
    const names: string[] = []
    for await (const event of stream) names.push(event.event)
    expect(names).toEqual(['notification', 'notification', 'notification', 'notification', 'close'])
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended' })
  })

  it('hands each event over while the server has yet to send the next', async () => {
    const stream = createEventStream('/sse/notices?fault=stall&after=1')
    for await (const event of stream) {
      expect(event.lastEventId).toBe('1')
      break
    }
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped' })
  })

  it('continues after the last id when the connection drops: nothing lost, nothing twice', async () => {
    const ids: string[] = []
    const errors: EventStreamError[] = []
    const stream = createEventStream('/sse/notices?count=8&everyMs=5&fault=drop&after=3&dropMs=20', {
      isEnd: (event) => event.event === 'close',
      resume: 'last-event-id',
      retry: { baseMs: 10 },
      onEvent: (event) => event.event === 'notification' && ids.push(event.lastEventId),
      onError: (error) => errors.push(error),
    })
    await new Promise<void>((resolve) => {
      stream.subscribe(() => stream.getSnapshot().status === 'closed' && resolve())
      stream.open()
    })
    expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(errors.length).toBeGreaterThanOrEqual(2)
  })

  it('calls a refused connection a network error, and says what it may be', async () => {
    const stream = createEventStream('http://127.0.0.1:9/', { body: { question: 'Anybody?' } })
    const reading = stream[Symbol.asyncIterator]().next()
    await expect(reading).rejects.toBeInstanceOf(EventStreamError)
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'network', advice: expect.stringContaining('CORS') },
    })
  })

  it.each([
    ['/sse/plain-text?fault=html&question=x', { code: 'content-type', status: 200 }],
    [
      '/sse/plain-text?fault=429&retryAfter=3600&question=x',
      { code: 'http-status', status: 429, retryAfterMs: 3_600_000 },
    ],
    ['/sse/nowhere', { code: 'http-status', status: 404 }],
  ])('tells what came instead of a stream: %s', async (url, error) => {
    const stream = createEventStream(url, { method: 'POST', body: { question: 'x' } })
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject(error)
  })
})
