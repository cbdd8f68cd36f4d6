import { createManualClock } from '@streamside/test-support'
import { describe, expect, it, vi } from 'vitest'
import { createEventStream, type EventStreamOptions } from '../core.ts'
import { portOf, settle, setUpStream } from '../test-kit/setUpStream.ts'
import { type ScriptedRequest, scriptedTransport } from '../testing.ts'

describe('one resource at a time', () => {
  it('takes nothing from a request that was given up, however late its answer comes', async () => {
    const { stream, transport } = setUpStream()
    stream.open()
    const first = await transport.request(0)
    stream.open()
    const second = await transport.request(1)
    first.send('data: late\n\n')
    first.fail()
    second.send('data: new\n\n')
    await settle()
    expect(first.aborted).toBe(true)
    expect(stream.getSnapshot()).toMatchObject({ status: 'open', attempt: 1 })
    stream.close()
    expect(stream.getSnapshot().data).toBe('new')
  })

  it('frees a wait when it is stopped, and a request before the next begins', async () => {
    const { stream, transport, clock } = setUpStream()
    stream.open()
    ;(await transport.request(0)).fail()
    await settle()
    expect(clock.pending).toBe(1)
    stream.open()
    await settle()
    expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, false])
    stream.close()
    clock.advance(60_000)
    await settle()
    expect(transport.requests).toHaveLength(2)
  })

  it('finishes a step before it begins another: a listener that closes sees the states in order', async () => {
    const seen: string[] = []
    const { stream, transport } = setUpStream({ onOpen: () => stream.close() })
    stream.subscribe(() => {
      const { status } = stream.getSnapshot()
      seen.push(status)
      if (status === 'open') {
        stream.close()
        seen.push(`still ${stream.getSnapshot().status}`)
      }
    })
    stream.open()
    ;(await transport.request(0)).respond()
    await settle()
    expect(seen).toEqual(['connecting', 'open', 'still open', 'closed'])
  })

  it('turns what a resume function throws into an error of the stream', async () => {
    const { stream, transport, clock } = setUpStream({
      body: {},
      resume: () => {
        throw new Error('no cursor')
      },
    })
    stream.open()
    const server = await transport.request(0)
    server.send('id: 1\ndata: a\n\n')
    await settle()
    server.fail()
    await settle()
    clock.advance(1000)
    await settle()
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'bad-request', message: expect.stringContaining('no cursor') },
      data: 'a',
    })
  })
})

describe('attempts', () => {
  /** A stream whose requests are answered one after the other, each when the wait before it is over. */
  function setUp(options: EventStreamOptions = {}) {
    const all = setUpStream(options)
    const phases: object[] = []
    all.stream.subscribe(() => phases.push(all.stream.getSnapshot()))
    async function answer(index: number, act: (server: ScriptedRequest) => void) {
      act(await all.transport.request(index))
      await settle()
    }
    return { ...all, phases, answer }
  }
  const busy = (server: ScriptedRequest) => {
    server.respond({ status: 429, headers: { 'retry-after': '2' } })
    server.end()
  }

  it('are counted until an event comes, then from 1 again', async () => {
    const { stream, clock, answer } = setUp()
    stream.open()
    await answer(0, (server) => server.fail())
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', attempt: 1, delayMs: 500 })
    clock.advance(500)
    await answer(1, (server) => server.fail())
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', attempt: 2, delayMs: 1000 })
    clock.advance(1000)
    await answer(2, (server) => server.respond())
    expect(stream.getSnapshot()).toMatchObject({ status: 'open', attempt: 3 })
    await answer(2, (server) => server.send('data: a\n\n'))
    expect(stream.getSnapshot()).toMatchObject({ status: 'open', attempt: 1 })
    await answer(2, (server) => server.fail())
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', attempt: 1, delayMs: 500 })
    stream.close()
  })

  it('wait what the server asked for with retry:, and at the next open() no more', async () => {
    const { stream, clock, answer } = setUp()
    stream.open()
    await answer(0, (server) => server.send('retry: 3000\n\n'))
    await answer(0, (server) => server.end())
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', delayMs: 3000, retryAtMs: 3000, error: undefined })
    clock.advance(3000)
    await answer(1, (server) => server.end())
    expect(stream.getSnapshot()).toMatchObject({ delayMs: 4000 })
    stream.open()
    await answer(2, (server) => server.end())
    expect(stream.getSnapshot()).toMatchObject({ delayMs: 500 })
    stream.close()
  })

  it.each([
    [0, 0],
    [0.5, 500],
    [0.999, 999],
  ])('wait a random part of the ceiling: of %f %i ms', async (chance, delayMs) => {
    const clock = createManualClock()
    const transport = scriptedTransport()
    const stream = createEventStream('/x', { transport, ports: { clock: portOf(clock), random: () => chance } })
    stream.open()
    ;(await transport.request(0)).fail()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', delayMs })
    stream.close()
  })

  it('wait what Retry-After asked for', async () => {
    const onError = vi.fn()
    const { stream, answer } = setUp({ body: {}, onError })
    stream.open()
    await answer(0, busy)
    const error = { code: 'http-status', status: 429, retryAfterMs: 2000 }
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', delayMs: 2000, error })
    expect(onError.mock.calls).toMatchObject([[error, { willRetry: true }]])
    stream.close()
  })

  it('end when they are used up, keeping the facts of the last one', async () => {
    const onEnd = vi.fn()
    const { stream, clock, answer } = setUp({ body: {}, onEnd })
    stream.open()
    for (const index of [0, 1, 2]) {
      await answer(index, busy)
      clock.advance(2000)
    }
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: {
        code: 'retries-exhausted',
        status: 429,
        retryAfterMs: 2000,
        attempts: 3,
        advice: expect.stringContaining('Wait for `retryAfterMs`'),
        cause: { code: 'http-status' },
      },
    })
    expect(onEnd).toHaveBeenCalledTimes(1)
  })

  it('renew the credentials once on 401, then fail', async () => {
    const refresh = vi.fn(async () => {})
    let token = 0
    const authorization = async () => `Bearer ${++token}`
    const { stream, transport, answer } = setUp({ body: {}, auth: { authorization, refresh } })
    const deny = (server: ScriptedRequest) => {
      server.respond({ status: 401, headers: {} })
      server.end()
    }
    stream.open()
    await answer(0, deny)
    expect(stream.getSnapshot()).toMatchObject({ status: 'connecting', attempt: 1 })
    await answer(1, deny)
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'http-status', status: 401 } })
    expect(refresh.mock.calls).toEqual([['Bearer 1']])
    expect(transport.requests.map(({ request }) => request.headers.get('authorization'))).toEqual([
      'Bearer 1',
      'Bearer 2',
    ])
  })

  it('end at 401 where nothing renews the credentials', async () => {
    const { stream, answer } = setUp({ body: {}, auth: { authorization: async () => 'Bearer x' } })
    stream.open()
    await answer(0, (server) => {
      server.respond({ status: 401, headers: {} })
      server.end()
    })
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'http-status', status: 401 } })
  })

  it('change nothing once the stream is over', async () => {
    const { stream, transport, clock, phases } = setUp({ body: {} })
    stream.open()
    const server = await transport.request(0)
    stream.close()
    const before = phases.length
    stream.close()
    server.send('data: late\n\n')
    server.fail()
    clock.advance(3_600_000)
    await settle()
    expect(phases).toHaveLength(before)
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped', data: '' })
  })
})

describe('a refused answer', () => {
  async function refuse(body: string) {
    const all = setUpStream({ body: {} })
    all.stream.open()
    const server = await all.transport.request(0)
    server.respond({ status: 500, headers: {} })
    server.send(body)
    await settle()
    return { ...all, server }
  }

  it('is not waited for longer than a second, and shown as far as it came', async () => {
    const { stream, clock, server } = await refuse('half a page')
    clock.advance(600)
    server.send(', and more')
    await settle()
    clock.advance(399)
    expect(stream.getSnapshot().status).toBe('connecting')
    clock.advance(1)
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'http-status', status: 500, bodyStart: 'half a page, and more' },
    })
    expect(server.aborted).toBe(true)
    expect(clock.pending).toBe(0)
  })

  it('is not read to its end when it has none', async () => {
    const { stream, server } = await refuse('x'.repeat(100_000))
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { bodyStart: 'x'.repeat(2048) } })
    expect(server.aborted).toBe(true)
  })

  it('is what it is, though it breaks off', async () => {
    const { stream, server } = await refuse('half a page')
    server.fail()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'http-status', status: 500, bodyStart: 'half a page' },
    })
  })

  it('says nothing when the stream is closed while it is read', async () => {
    const { stream, server } = await refuse('half a page')
    stream.close()
    server.fail()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped' })
  })
})

describe('what a listener does in between', () => {
  it('gets no event after it closed the stream because the attempt became the first again', async () => {
    const seen: string[] = []
    const { stream, transport, clock } = setUpStream({ onEvent: ({ data }) => seen.push(data) })
    stream.open()
    ;(await transport.request(0)).fail()
    await settle()
    clock.advance(500)
    const second = await transport.request(1)
    second.respond()
    await settle()
    stream.subscribe(() => stream.close())
    second.send('data: a\n\n')
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped' })
    expect(seen).toEqual([])
  })

  it('hears neither comment nor warning of the rest of a chunk after close(), and no timer is left', async () => {
    const heard: string[] = []
    const { stream, transport, clock } = setUpStream({
      onEvent: () => stream.close(),
      onComment: (comment) => heard.push(comment),
      onWarning: (message) => heard.push(message),
    })
    stream.open()
    ;(await transport.request(0)).send('data: a\n\n:late\nunknown: late\nevent: ping\ndata: late\n\n')
    await settle()
    expect(heard).toEqual([])
    expect(clock.pending).toBe(0)
  })

  it('sends nothing when it closes the stream while a header is awaited', async () => {
    let give = (_: Record<string, string>) => {}
    const headers = () => new Promise<Record<string, string>>((resolve) => (give = resolve))
    const { stream, transport } = setUpStream({ headers })
    stream.open()
    await settle()
    stream.close()
    give({ 'x-a': '1' })
    await settle()
    expect(transport.requests).toHaveLength(0)
  })
})

describe('close() and signals', () => {
  it('change nothing before open()', () => {
    const onEnd = vi.fn()
    const { stream } = setUpStream({ onEnd })
    stream.close()
    expect(stream.getSnapshot().status).toBe('idle')
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('close at once what is opened with an aborted signal, so that a loop over it ends', async () => {
    const { stream, transport } = setUpStream({ signal: AbortSignal.abort() })
    for await (const _ of stream) expect.unreachable()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'stopped' })
    expect(transport.requests).toHaveLength(0)
  })

  it('leave no listener on the signal when the stream is over', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const { stream, transport } = setUpStream({ signal, body: {} })
    for (const index of [0, 1]) {
      stream.open()
      ;(await transport.request(index)).end()
      await settle()
      expect(stream.getSnapshot().status).toBe('failed')
    }
    expect(removed.mock.calls).toEqual(added.mock.calls.map(([type, listener]) => [type, listener]))
  })
})
