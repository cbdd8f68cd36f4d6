import { createManualClock } from '@streamside/test-support'
import { describe, expect, it, vi } from 'vitest'
import { createTestSurroundings, portOf, settle, setUpStream } from '../test-kit/setUpStream.ts'
import { createWatch, type TimeLimits } from './createWatch.ts'

function setUpWatch(limits: Partial<TimeLimits>) {
  const clock = createManualClock()
  const surroundings = createTestSurroundings()
  const onDue = vi.fn()
  const never = Number.POSITIVE_INFINITY
  const all: TimeLimits = { isWait: false, firstMs: never, idleMs: 'auto', totalMs: never, openedAtMs: 0, ...limits }
  return {
    clock,
    surroundings,
    onDue,
    start: () => createWatch({ clock: portOf(clock), surroundings }, all, onDue),
  }
}

describe('silence', () => {
  function setUp(idleMs: number | 'auto') {
    const { clock, onDue, start } = setUpWatch({ idleMs })
    const watch = start()
    watch.opened()
    return { clock, watch, onSilent: onDue }
  }

  it('is called after the time given, counted from the last byte', () => {
    const { clock, onSilent, watch } = setUp(1000)
    clock.advance(900)
    watch.heard()
    clock.advance(999)
    expect(onSilent).not.toHaveBeenCalled()
    clock.advance(1)
    expect(onSilent).toHaveBeenCalledWith('idle-timeout', 1000)
  })

  it('sets one timer, however many chunks come', () => {
    const { clock, watch } = setUp(1000)
    for (let chunk = 0; chunk < 1000; chunk++) watch.heard()
    expect(clock.pending).toBe(1)
  })

  it('is never called while no rhythm is known: a model may think for long', () => {
    const { clock, onSilent, watch } = setUp('auto')
    watch.beat()
    clock.advance(1000)
    watch.beat()
    watch.heard()
    clock.advance(3_600_000)
    expect(onSilent).not.toHaveBeenCalled()
  })

  it.each([
    ['three times the longest gap', [10_000, 8000], 30_000],
    ['but not under 15 s', [1000, 1000], 15_000],
  ])('is %s once three heartbeats came', (_, gaps, limitMs) => {
    const { clock, onSilent, watch } = setUp('auto')
    for (const gap of [0, ...gaps]) {
      clock.advance(gap)
      watch.heard()
      watch.beat()
    }
    clock.advance(limitMs - 1)
    expect(onSilent).not.toHaveBeenCalled()
    clock.advance(1)
    expect(onSilent).toHaveBeenCalledTimes(1)
  })

  it('leaves no timer when it is stopped', () => {
    const { clock, watch } = setUp(1000)
    watch.stop()
    expect(clock.pending).toBe(0)
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

  it('holds a retry back while offline, and makes it at once when the network is back', () => {
    const { clock, surroundings, onDue, start } = setUpWatch({ isWait: true, firstMs: 1000 })
    surroundings.online = false
    const watch = start()
    clock.advance(60_000)
    surroundings.wake()
    expect(onDue).not.toHaveBeenCalled()
    surroundings.online = true
    surroundings.wake()
    expect(onDue).toHaveBeenCalledTimes(1)
    watch.stop()
    expect(surroundings.listeners.size).toBe(0)
  })

  it('does not wait on once the network is back, however long the delay was', () => {
    const { clock, surroundings, onDue, start } = setUpWatch({ isWait: true, firstMs: 60_000 })
    surroundings.online = false
    start()
    clock.advance(1000)
    surroundings.online = true
    surroundings.wake()
    expect(onDue).toHaveBeenCalledWith('timer-fired', 1000)
  })

  it('does not hurry a retry because the page was shown', () => {
    const { clock, surroundings, onDue, start } = setUpWatch({ isWait: true, firstMs: 1000 })
    start()
    surroundings.wake()
    expect(onDue).not.toHaveBeenCalled()
    clock.advance(1000)
    expect(onDue).toHaveBeenCalledWith('timer-fired', 1000)
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
