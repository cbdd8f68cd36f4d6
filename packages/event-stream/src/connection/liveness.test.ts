import { describe, expect, it } from 'vitest'
import { settle, setUpStream } from '../test-kit/setUpStream.ts'
import { createRhythm } from './createRhythm.ts'
import { NEVER_MS } from './Ports.ts'

describe('the rhythm of a server', () => {
  it('is not known before three heartbeats: a model may think for long', () => {
    const limitMs = createRhythm()
    expect([limitMs(0), limitMs(1000)]).toEqual([NEVER_MS, NEVER_MS])
  })

  it.each([
    ['three times the longest gap', [0, 10_000, 18_000], 30_000],
    ['but not under 15 s', [0, 1000, 2000], 15_000],
    ['longer when a gap is longer', [0, 1000, 2000, 22_000], 60_000],
  ])('allows silence for %s', (_, beatsAtMs, wantedMs) => {
    const limitMs = createRhythm()
    expect(beatsAtMs.map(limitMs).at(-1)).toBe(wantedMs)
  })
})

describe('silence', () => {
  async function setUp(idleMs: number | 'auto') {
    const all = setUpStream({ body: {}, timeouts: { idleMs } })
    all.stream.open()
    const server = await all.transport.request(0)
    const send = async (text: string) => {
      server.send(text)
      await settle()
    }
    await send('data: a\n\n')
    return { ...all, send }
  }

  it('ends a stream after the time given, counted from the last byte', async () => {
    const { stream, clock, send } = await setUp(1000)
    clock.advance(900)
    await send(':')
    clock.advance(999)
    expect(stream.getSnapshot().status).toBe('open')
    clock.advance(1)
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'idle-timeout', message: 'Nothing came for 1000 ms.' },
    })
  })

  it('costs one timer, however many chunks come', async () => {
    const { clock, transport } = await setUp(1000)
    clock.advance(16)
    const before = clock.pending
    for (let chunk = 0; chunk < 1000; chunk++) transport.requests[0]?.send(':')
    await settle()
    expect(before).toBe(1)
    expect(clock.pending).toBe(1)
  })

  it('ends nothing while no rhythm is known', async () => {
    const { stream, clock, send } = await setUp('auto')
    await send(':\n')
    clock.advance(1000)
    await send(':\n')
    clock.advance(3_600_000)
    expect(stream.getSnapshot().status).toBe('open')
  })

  it.each([':\n', 'event: ping\ndata: 1\n\n'])('ends a stream whose heartbeats %j stay away', async (heartbeat) => {
    const { stream, clock, send } = await setUp('auto')
    for (const gapMs of [0, 10_000, 8000]) {
      clock.advance(gapMs)
      await send(heartbeat)
    }
    clock.advance(29_999)
    expect(stream.getSnapshot().status).toBe('open')
    clock.advance(1)
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'idle-timeout' } })
  })
})

describe('timeouts of a stream', () => {
  it('fails a POST whose head does not come, and aborts the request', async () => {
    const { stream, transport, clock } = setUpStream({ body: {}, timeouts: { connectMs: 5000 } })
    stream.open()
    const server = await transport.request(0)
    clock.advance(5000)
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'connect-timeout', retryable: true },
    })
    expect(server.aborted).toBe(true)
    expect(clock.pending).toBe(0)
  })

  it('waits for the head of a POST as long as it takes by default, for that of a GET 30 s', async () => {
    const post = setUpStream({ body: {} })
    post.stream.open()
    const get = setUpStream()
    get.stream.open()
    await settle()
    post.clock.advance(3_600_000)
    get.clock.advance(30_000)
    expect(post.stream.getSnapshot().status).toBe('connecting')
    expect(get.stream.getSnapshot()).toMatchObject({ status: 'waiting', error: { code: 'connect-timeout' } })
  })

  it('calls a dead stream what it is, and keeps what came', async () => {
    const { stream, transport, clock } = setUpStream({ body: {}, isEnd: () => false, timeouts: { idleMs: 2000 } })
    stream.open()
    ;(await transport.request(0)).send('data: a\n\n')
    await settle()
    clock.advance(2000)
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'idle-timeout' }, data: 'a' })
  })

  it('connects a silent feed again', async () => {
    const { stream, transport, clock } = setUpStream({ timeouts: { idleMs: 2000 } })
    stream.open()
    ;(await transport.request(0)).send('id: 7\ndata: a\n\n')
    await settle()
    clock.advance(2000)
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', error: { code: 'idle-timeout' } })
    clock.advance(1000)
    const again = await transport.request(1)
    expect(again.request.headers.get('last-event-id')).toBe('7')
  })

  it('ends everything after the time for all attempts together, also while it waits', async () => {
    const { stream, transport, clock } = setUpStream({ timeouts: { totalMs: 3000 } })
    stream.open()
    const first = await transport.request(0)
    clock.advance(2600)
    first.fail()
    await settle()
    expect(stream.getSnapshot().status).toBe('waiting')
    clock.advance(400)
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'total-timeout' } })
    expect(clock.pending).toBe(0)
  })
})

describe('the network and the page', () => {
  it('calls a failure without a network offline', async () => {
    const { stream, transport, surroundings } = setUpStream({ body: {} })
    stream.open()
    const server = await transport.request(0)
    surroundings.online = false
    server.fail()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'offline', retryable: true } })
  })

  it('makes the first attempt whatever the device says', async () => {
    const { stream, transport, surroundings } = setUpStream()
    surroundings.online = false
    stream.open()
    expect((await transport.request(0)).aborted).toBe(false)
  })

  async function setUpWait(retryAfter: string) {
    const all = setUpStream()
    all.stream.open()
    const server = await all.transport.request(0)
    const wait = async () => {
      server.respond({ status: 503, headers: { 'retry-after': retryAfter } })
      server.end()
      await settle()
      expect(all.stream.getSnapshot().status).toBe('waiting')
    }
    return { ...all, wait }
  }

  it('holds a retry back while offline, and makes it at once when the network is back', async () => {
    const { stream, clock, surroundings, wait } = await setUpWait('1')
    surroundings.online = false
    await wait()
    clock.advance(60_000)
    surroundings.wake()
    expect(stream.getSnapshot().status).toBe('waiting')
    surroundings.online = true
    surroundings.wake()
    expect(stream.getSnapshot()).toMatchObject({ status: 'connecting', attempt: 2 })
    stream.close()
    expect(surroundings.listeners.size).toBe(0)
  })

  it('does not wait on once the network is back, however long the delay was', async () => {
    const { stream, clock, surroundings, wait } = await setUpWait('3600')
    await wait()
    surroundings.online = false
    surroundings.wake()
    clock.advance(1000)
    surroundings.online = true
    surroundings.wake()
    expect(stream.getSnapshot().status).toBe('connecting')
  })

  it('does not hurry a retry because the page was shown', async () => {
    const { stream, clock, surroundings, wait } = await setUpWait('1')
    await wait()
    surroundings.wake()
    expect(stream.getSnapshot().status).toBe('waiting')
    clock.advance(1000)
    expect(stream.getSnapshot().status).toBe('connecting')
  })

  it('looks for silence when the page is shown again, since timers stood still', async () => {
    const { stream, transport, clock, surroundings } = setUpStream({ timeouts: { idleMs: 2000 } })
    stream.open()
    ;(await transport.request(0)).send('data: a\n\n')
    await settle()
    surroundings.wake()
    expect(stream.getSnapshot().status).toBe('open')
    clock.sleep(5000)
    surroundings.wake()
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', error: { code: 'idle-timeout' } })
  })

  it('leaves nothing behind when it is closed', async () => {
    const { stream, transport, clock, surroundings } = setUpStream({ timeouts: { idleMs: 2000, totalMs: 9000 } })
    stream.open()
    ;(await transport.request(0)).send('data: a\n\n')
    await settle()
    stream.close()
    await settle()
    expect(clock.pending).toBe(0)
    expect(surroundings.listeners.size).toBe(0)
  })
})
