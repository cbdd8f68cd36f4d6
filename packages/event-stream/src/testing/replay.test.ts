import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createEventStream } from '../createEventStream.ts'
import type { Transport, TransportRequest } from '../transport/Transport.ts'
import { record } from './record.ts'
import { replay } from './replay.ts'
import { scriptedTransport } from './scriptedTransport.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

function requestOf(signal = new AbortController().signal): TransportRequest {
  const headers = new Headers({ authorization: 'Bearer SECRET' })
  return {
    url: 'http://h/x',
    method: 'POST',
    headers,
    body: '{"q":1}',
    credentials: undefined,
    mayReconnect: false,
    signal,
  }
}

/** Everything a transport gives, with its times on a manual clock. */
async function watch(make: (clock: ReturnType<typeof createManualClock>) => Transport, untilMs = 5000) {
  const clock = createManualClock()
  const seen: string[] = []
  const done = (async () => {
    const { status, chunks } = await make(clock).open(requestOf())
    seen.push(`${clock.now()} head ${status}`)
    for await (const chunk of chunks) seen.push(`${clock.now()} ${Buffer.from(chunk).toString('hex')}`)
    seen.push(`${clock.now()} end`)
  })().catch((error: unknown) => seen.push(`${clock.now()} ${String(error)}`))
  for (let ms = 0; ms <= untilMs; ms++) {
    await settle()
    if (clock.pending === 0 && seen.at(-1)?.match(/end|Error/)) break
    clock.advance(1)
  }
  await done
  return seen
}

const CHUNKS: [atMs: number, bytes: number[]][] = [
  [300, [100, 97, 116, 97, 58, 32, 0xe4]],
  [320, [0xbd, 0xa0, 10]],
  [320, [10]],
  [1000, [100, 97, 116, 97, 58, 98, 10, 10]],
]

/** A stream made by hand, played to a recorder. */
async function recordCase({ isBroken = false } = {}) {
  const clock = createManualClock()
  const scripted = scriptedTransport()
  const recorder = record(scripted, { clock })
  const read = (async () => {
    const { chunks } = await recorder.open(requestOf())
    for await (const _ of chunks) await settle()
  })().catch(() => {})
  const request = await scripted.request(0)
  clock.advance(250)
  request.respond()
  await settle()
  for (const [atMs, bytes] of CHUNKS) {
    clock.advance(atMs - clock.now())
    request.send(Uint8Array.from(bytes))
    await settle()
    await settle()
  }
  clock.advance(500)
  if (isBroken) request.fail()
  else request.end()
  await read
  return recorder.recordings
}

const timeline = (speed: number) => [
  `${250 / speed} head 200`,
  ...CHUNKS.map(([atMs, bytes]) => `${atMs / speed} ${Buffer.from(bytes).toString('hex')}`),
]

describe('a stream that was recorded', () => {
  it.each([1, 10, 0.5])('comes again byte for byte in the same chunks at %s times the speed', async (speed) => {
    const [recording = ''] = await recordCase()
    const seen = await watch((clock) => replay(recording, { speed, clock }))
    expect(seen).toEqual([...timeline(speed), `${1500 / speed} end`])
  })

  it('comes at once at infinite speed', async () => {
    const [recording = ''] = await recordCase()
    const seen = await watch((clock) => replay(recording, { speed: Number.POSITIVE_INFINITY, clock }))
    expect(seen.map((line) => line.split(' ')[0])).toEqual(['0', '0', '0', '0', '0', '0'])
    expect(seen[1]).toBe(timeline(1)[1]?.replace('300', '0'))
  })

  it('breaks where it broke', async () => {
    const [recording = ''] = await recordCase({ isBroken: true })
    const seen = await watch((clock) => replay(recording, { clock }))
    expect(seen.at(-1)).toBe('1500 TypeError: network error')
  })

  it('keeps no secret', async () => {
    const [recording = ''] = await recordCase()
    expect(recording).toContain(':@request-header authorization: [removed]\n')
    expect(recording).not.toContain('SECRET')
  })

  it('comes again for every request', async () => {
    const [recording = ''] = await recordCase()
    const transport = replay(recording, { speed: Number.POSITIVE_INFINITY })
    for (let turn = 0; turn < 2; turn++) {
      const { chunks } = await transport.open(requestOf())
      for await (const chunk of chunks) chunk.fill(0)
    }
    const { chunks } = await transport.open(requestOf())
    const first = await chunks[Symbol.asyncIterator]().next()
    expect(Array.from(first.value ?? [])).toEqual(CHUNKS[0]?.[1])
  })
})

describe('record', () => {
  it('changes nothing of the stream and calls back when it has ended', async () => {
    const heard: string[] = []
    const scripted = scriptedTransport()
    const transport = record(scripted, { onRecording: (text) => heard.push(text) })
    const stream = createEventStream('http://h/x', { transport, reconnectOnEnd: false })
    const data: string[] = []
    stream.onEvent((event) => data.push(event.data))
    stream.open()
    const request = await scripted.request(0)
    request.send('data: a\n\nda')
    request.send('ta: b\n\n')
    request.end()
    await expect.poll(() => heard.length).toBe(1)
    expect(data).toEqual(['a', 'b'])
    expect(heard).toEqual(transport.recordings)
    expect(heard[0]).toMatch(/\ndata: a\n\n:@chunk at \d+ from 2\ndata: b\n\n$/)
  })

  it('keeps what came of a stream that the reader left, and calls it no break', async () => {
    const scripted = scriptedTransport()
    const transport = record(scripted)
    const controller = new AbortController()
    const { chunks } = await (async () => {
      const opened = transport.open(requestOf(controller.signal))
      const request = await scripted.request(0)
      request.send('data: a\n\n')
      return opened
    })()
    const iterator = chunks[Symbol.asyncIterator]()
    await iterator.next()
    const next = iterator.next().catch(() => {})
    controller.abort()
    await next
    expect(transport.recordings[0]).toContain('data: a\n\n')
    expect(transport.recordings[0]).toMatch(/^:@end at \d+$/m)
  })

  it('refuses a transport that sees no bytes', () => {
    const blind = {
      ...scriptedTransport(),
      name: 'eventSource',
      capabilities: { methods: false, headers: false, response: false },
    }
    expect(() => record(blind)).toThrow(
      'record() cannot record the transport "eventSource": it does not see the bytes of a response. Record fetchTransport() in its place.',
    )
  })
})

describe('replay', () => {
  it('feeds an event stream', async () => {
    const transport = replay('data: a\n\ndata: b\n\n', { speed: Number.POSITIVE_INFINITY })
    const stream = createEventStream('/x', { transport, reconnectOnEnd: false })
    const data: string[] = []
    for await (const event of stream) data.push(event.data)
    expect(data).toEqual(['a', 'b'])
  })

  it('ends at once when its reader leaves, and holds no timer', async () => {
    const clock = createManualClock()
    const controller = new AbortController()
    const transport = replay(':@response 200 at 0\n:@end at 900\n:@chunk at 500\ndata: a\n\n', { clock })
    const { chunks } = await transport.open(requestOf(controller.signal))
    const next = chunks[Symbol.asyncIterator]().next()
    await settle()
    expect(clock.pending).toBe(1)
    controller.abort()
    await expect(next).rejects.toThrow('aborted')
    expect(clock.pending).toBe(0)
  })

  it.each([0, -1, Number.NaN])('refuses the speed %s', (speed) => {
    expect(() => replay('', { speed })).toThrow(
      `replay() cannot play at speed ${speed}: give a number over 0, or Infinity.`,
    )
  })
})
