import { describe, expect, it, vi } from 'vitest'
import { createEventStream, EventStreamError } from './core.ts'
import { settle, setUpStream as setUp } from './test-kit/setUpStream.ts'

describe('opening', () => {
  it('sends nothing before open()', async () => {
    const { stream, transport } = setUp()
    await settle()
    expect(transport.requests).toHaveLength(0)
    expect(stream.getSnapshot()).toMatchObject({ status: 'idle', attempt: 0, data: '' })
  })

  it('sends nothing when closed within the same microtask', async () => {
    const { stream, transport } = setUp()
    stream.open()
    stream.close()
    stream.open()
    await settle()
    expect(transport.requests).toHaveLength(1)
  })

  it('sends a plain object as JSON by POST, with the query and headers of both places', async () => {
    const { stream, transport } = setUp({ query: { a: 1 }, headers: () => ({ 'x-a': '1', 'x-none': undefined }) })
    stream.open({ body: { question: '你好' }, query: { b: ['x', 'y'], c: undefined }, headers: { 'x-b': '2' } })
    const { request } = await transport.request(0)
    expect(request.method).toBe('POST')
    expect(request.url).toBe('/answers?a=1&b=x&b=y')
    expect(request.body).toBe('{"question":"你好"}')
    expect(Object.fromEntries(request.headers)).toEqual({
      accept: 'text/event-stream',
      'content-type': 'application/json',
      'x-a': '1',
      'x-b': '2',
    })
  })

  it('fails as bad-request when a header function throws, and sends nothing', async () => {
    const headers = () => {
      throw new Error('no session')
    }
    const { stream, transport } = setUp({ headers })
    stream.open()
    await settle()
    expect(transport.requests).toHaveLength(0)
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'bad-request' } })
  })

  it('fails as bad-request when a GET is given a body', async () => {
    const { stream } = setUp({ method: 'GET' })
    stream.open({ body: { a: 1 } })
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'bad-request' } })
  })
})

describe('receiving', () => {
  it('commits what came within a frame once, and calls onEvent at once', async () => {
    const onEvent = vi.fn()
    const { stream, transport, clock } = setUp({ onEvent })
    const changes = vi.fn()
    stream.open()
    const server = await transport.request(0)
    server.respond()
    await settle()
    stream.subscribe(changes)
    server.send('data: a\n\ndata: b\n\n')
    server.send('data: c\n\n')
    await settle()
    expect(onEvent).toHaveBeenCalledTimes(3)
    expect(changes).not.toHaveBeenCalled()
    clock.advance(16)
    expect(changes).toHaveBeenCalledTimes(1)
    expect(stream.getSnapshot()).toMatchObject({ status: 'open', data: 'abc' })
  })

  it('shows everything that came when it closes, without waiting for a frame', async () => {
    const { stream, transport } = setUp({ reconnectOnEnd: false })
    stream.open()
    const server = await transport.request(0)
    server.send('data: a\n\n')
    server.end()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'server-closed', data: 'a' })
  })

  it('delivers nothing after close(), not even the rest of the chunk', async () => {
    const seen: string[] = []
    const { stream, transport } = setUp({
      onEvent(event) {
        seen.push(event.data)
        stream.close()
      },
    })
    stream.open()
    const server = await transport.request(0)
    server.send('data: a\n\ndata: b\n\n')
    await settle()
    expect(seen).toEqual(['a'])
    expect(server.aborted).toBe(true)
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped', data: 'a' })
  })

  it('calls the listener of the event by its name', async () => {
    const notification = vi.fn()
    const { stream, transport } = setUp({ events: { notification } })
    stream.open()
    ;(await transport.request(0)).send('event: notification\ndata: x\n\ndata: y\n\n')
    await settle()
    expect(notification.mock.calls.map(([event]) => event.data)).toEqual(['x'])
  })

  it('skips an event that parse() refuses, says so, and goes on', async () => {
    const onWarning = vi.fn()
    const seen: unknown[] = []
    const { transport, ...ports } = setUp()
    const stream = createEventStream('/x', {
      transport,
      parse: (event) => JSON.parse(event.data) as number,
      onEvent: (value) => seen.push(value),
      onWarning,
    })
    stream.open()
    ;(await transport.request(0)).send('data: 1\n\ndata: {oops\n\ndata: 2\n\n')
    await settle()
    expect(seen).toEqual([1, 2])
    expect(onWarning).toHaveBeenCalledTimes(1)
    expect(ports.clock.pending).toBe(0)
    stream.close()
  })

  it.each(['reduce', 'onEvent', 'isEnd', 'onOpen', 'onResponse', 'onComment'] as const)(
    'goes on when %s throws, and the error surfaces',
    async (name) => {
      const surfaced: unknown[] = []
      vi.stubGlobal('reportError', (error: unknown) => surfaced.push(error))
      const mine = new Error('mine')
      let calls = 0
      const throwing = () => {
        calls += 1
        if (calls === 1) throw mine
        return false as never
      }
      const seen: string[] = []
      const { stream, transport } = setUp({ events: { message: ({ data }) => seen.push(data) }, [name]: throwing })
      stream.open()
      ;(await transport.request(0)).send(': beat\n\ndata: a\n\ndata: b\n\n')
      await settle()
      expect(stream.getSnapshot().status).toBe('open')
      expect(seen).toEqual(['a', 'b'])
      expect(surfaced).toEqual([mine])
      stream.close()
      vi.unstubAllGlobals()
    },
  )

  it('tells of each response and of each comment', async () => {
    const onResponse = vi.fn()
    const onComment = vi.fn()
    const { stream, transport } = setUp({ onResponse, onComment })
    stream.open()
    ;(await transport.request(0)).send(': beat\n\n')
    await settle()
    expect(onResponse.mock.calls).toMatchObject([[{ status: 200, framing: 'sse', url: '/answers' }]])
    expect(onComment.mock.calls).toEqual([['beat']])
    stream.close()
  })
})

describe('iterating', () => {
  it('opens, yields every event and ends with the stream', async () => {
    const { stream, transport } = setUp({ isEnd: (event) => event.data === '[DONE]' })
    const seen: string[] = []
    const reading = (async () => {
      for await (const event of stream) seen.push(event.data)
    })()
    ;(await transport.request(0)).send('data: a\n\ndata: b\n\ndata: [DONE]\n\ndata: late\n\n')
    await reading
    expect(seen).toEqual(['a', 'b', '[DONE]'])
  })

  it('yields what came, then throws the error', async () => {
    const { stream, transport } = setUp({ isEnd: () => false })
    const seen: string[] = []
    const reading = (async () => {
      for await (const event of stream) seen.push(event.data)
    })()
    const server = await transport.request(0)
    server.send('data: a\n\n')
    server.end()
    await expect(reading).rejects.toBeInstanceOf(EventStreamError)
    await expect(reading).rejects.toMatchObject({ code: 'truncated' })
    expect(seen).toEqual(['a'])
  })

  it('stops the request when the loop is left', async () => {
    const { stream, transport } = setUp()
    const reading = (async () => {
      for await (const _ of stream) break
    })()
    const server = await transport.request(0)
    server.send('data: a\n\n')
    await reading
    expect(server.aborted).toBe(true)
  })
})

describe('ending', () => {
  it('reads on after the end marker, so that the connection can be used again', async () => {
    const { stream, transport, clock } = setUp({ isEnd: (event) => event.data === '[DONE]' })
    stream.open({ body: {} })
    const server = await transport.request(0)
    server.send('data: [DONE]\n\n')
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended' })
    expect(server.aborted).toBe(false)
    server.end()
    await settle()
    expect(clock.pending).toBe(0)
  })

  it('cuts the connection when the server does not close it within a second of the end marker', async () => {
    const { stream, transport, clock } = setUp({ isEnd: () => true })
    stream.open()
    const server = await transport.request(0)
    server.send('data: bye\n\n')
    await settle()
    clock.advance(1000)
    expect(server.aborted).toBe(true)
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended' })
  })

  it('closes when its signal is aborted, before and during', async () => {
    const controller = new AbortController()
    const { stream, transport } = setUp({ signal: controller.signal })
    stream.open()
    const server = await transport.request(0)
    controller.abort()
    expect(server.aborted).toBe(true)
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped' })
    stream.open()
    await settle()
    expect(transport.requests).toHaveLength(1)
  })
})
