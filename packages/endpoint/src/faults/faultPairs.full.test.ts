import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveEndpoint } from '../node/serveEndpoint.ts'
import type { EndpointServer } from '../node/serveFetch.ts'
import { openSocket } from '../test-kit/openSocket.ts'
import { readHttp, type WireResponse } from '../test-kit/readHttp.ts'
import { faultStages } from './Fault.ts'
import { faultDefinitions } from './faultDefinitions.ts'

let server: EndpointServer
beforeAll(async () => {
  server = await serveEndpoint({ port: 0, timing: { firstTokenMs: 0, tokenMs: 0 } })
})
afterAll(() => server.close())

/** What shapes the faults here: all small, so that many fit into a second. */
const SHAPE =
  'after=2&byte=100&bufferBytes=64&dripMs=0&eventBytes=700&heartbeatMs=500&headersMs=40&overlap=2&downMs=60000&retryMs=3000'
const NOTICES = '/sse/notices?count=6&everyMs=0'
const LINE = /\r\n|\r|\n/
let requestCount = 0

interface Seen extends WireResponse {
  faults: string[]
  firstByteMs: number
}

/** What a stream of the feed shows. */
const eventsIn = (text: string) =>
  text
    .split(/\r\n\r\n|\r\r|\n\n/)
    .slice(0, -1)
    .filter((block) => /^(\uFEFF)?(id|event|data|\{)/m.test(block))
const idsIn = (text: string) => eventsIn(text).flatMap((block) => /id: (\d+)/.exec(block)?.[1] ?? [])

const status = (wanted: number) => (seen: Seen) => expect(seen.status).toBe(wanted)
const endsAs = (end: WireResponse['end']) => (seen: Seen) => expect(seen.end).toBe(end)
/** The proxy may hold back the last block. */
const hasEvents = (count: number) => (seen: Seen) => {
  if (seen.faults.includes('buffer')) expect(eventsIn(seen.text).length).toBeLessThanOrEqual(count)
  else expect(eventsIn(seen.text)).toHaveLength(count)
}

/** Those that end the answer: the last of them decides how. */
const ENDERS: Record<string, WireResponse['end']> = {
  drop: 'broken',
  'drop-byte': 'broken',
  restart: 'broken',
  stall: 'open',
  'endless-line': 'open',
  truncate: 'complete',
}
const REFUSALS = Object.fromEntries(
  faultDefinitions.filter(({ name }) => /^\d|^(html|empty|redirect)$/.test(name)).map(({ name }) => [name, name]),
)
const STATUS_OF: Record<string, number> = { html: 200, empty: 200, redirect: 302 }

/** What each fault says of itself, seen at the socket. */
const CHECKS: Record<string, (seen: Seen) => void> = {
  'wrong-type': ({ headers }) => expect(headers.get('content-type')).toBe('text/plain'),
  'no-type': ({ headers }) => expect(headers.has('content-type')).toBe(false),
  'slow-headers': ({ firstByteMs }) => expect(firstByteMs).toBeGreaterThanOrEqual(39),
  drop: hasEvents(2),
  restart: hasEvents(2),
  stall: hasEvents(2),
  truncate: hasEvents(2),
  'drop-byte': ({ raw }) => expect(raw).toHaveLength(100),
  'endless-line': ({ text }) => {
    const last = text.split(LINE).at(-1) ?? ''
    expect(last).toMatch(/^data: x+$/)
    expect(last.length).toBeGreaterThan(10)
  },
  'no-end': ({ text }) => expect(text).not.toContain('event: close'),
  double: ({ text }) => expect(idsIn(text)[0] ?? '1').toBe('1'),
  drip: ({ chunks }) => expect(Math.max(...chunks.map(({ length }) => length))).toBe(1),
  buffer: ({ chunks, faults }) => {
    if (faults.some((name) => ['drip', 'split-utf8', 'gzip', 'drop-byte'].includes(name))) return
    expect(chunks.slice(0, -1).every(({ length }) => length === 64)).toBe(true)
  },
  heartbeat: ({ text }) => expect(text.split(': heartbeat').length - 1).toBeGreaterThanOrEqual(eventsIn(text).length),
  giant: ({ text, end, faults }) => {
    if (end !== 'complete' || faults.includes('truncate')) return
    const longest = Math.max(...eventsIn(text).map((block) => Buffer.byteLength(block)))
    expect(longest).toBeGreaterThan(690)
    for (const line of text.split(LINE)) if (line.startsWith('data: {')) JSON.parse(line.slice(6))
  },
  crlf: ({ text }) => {
    expect(text.slice(0, 90)).toMatch(/\r/)
    expect(text.replaceAll('\r\n', '').replace(/\r$/, '')).not.toMatch(/[\r\n]/)
  },
  cr: ({ text }) => {
    expect(text.slice(0, 90)).toMatch(/\r/)
    expect(text).not.toContain('\n')
  },
  bom: ({ body }) => expect(body.subarray(0, 3).toString('hex')).toBe('efbbbf'),
  'split-utf8': ({ chunks }) => {
    for (const chunk of chunks) for (const byte of chunk.subarray(0, -1)) expect(byte).toBeLessThan(0xc0)
  },
  gzip: ({ headers, raw, body }) => {
    expect(headers.get('content-encoding')).toBe('gzip')
    expect(raw.subarray(0, 3).toString('hex')).toBe('1f8b08')
    expect(body.length).toBeGreaterThan(50)
  },
}

/** Where two faults do the same thing, the one that works last is seen. */
const SAME_THING = [
  ['wrong-type', 'no-type'],
  ['crlf', 'cr'],
  [...Object.keys(ENDERS), 'no-end'],
]

function stageOf(name: string): number {
  return faultStages.indexOf(faultDefinitions.find((fault) => fault.name === name)?.stage ?? 'events')
}

async function look(faults: string[], path = NOTICES, init: Parameters<typeof openSocket>[1] = {}): Promise<Seen> {
  requestCount += 1
  const url = `${server.url}${path}${path.includes('?') ? '&' : '?'}n=${requestCount}&fault=${faults.join(',')}&${SHAPE}`
  const view = openSocket(url, { headers: { 'Last-Event-ID': '2' }, ...init })
  const working = faults.toSorted((a, b) => stageOf(a) - stageOf(b))
  const expectedEnd = faults.some((name) => name in REFUSALS)
    ? 'complete'
    : (ENDERS[working.findLast((name) => name in ENDERS) ?? ''] ?? 'complete')
  const isEndless = working.findLast((name) => name in ENDERS) === 'endless-line'
  let lastSize = -1
  await vi.waitFor(
    async () => {
      const size = view.bytes().length
      const isQuiet = size === lastSize
      lastSize = size
      if (expectedEnd !== 'open') {
        const isOver = view.ended() !== 'open' || readHttp(view)?.end === 'complete'
        if (!isOver) throw new Error(`open after ${size} bytes: ${view.received().slice(0, 500)}`)
        return
      }
      if (isEndless && !/x{5}|(\r\n1\r\nx){5}/.test(view.received().slice(-50))) throw new Error('not endless yet')
      // Nothing more comes in the time of a round trip; an endless line never stops.
      await (await fetch(`${server.url}/_posts`)).text()
      const hasHead = size > 0 && (faults.includes('buffer') || view.received().includes('id:'))
      if (!isEndless && !(isQuiet && hasHead)) throw new Error(`still coming after ${size} bytes`)
    },
    { timeout: 10_000, interval: 20 },
  )
  const response = readHttp(view)
  view.socket.destroy()
  if (!response) throw new Error('no response')
  return { ...response, faults, firstByteMs: view.firstByteMs() }
}

function check(seen: Seen): void {
  const { faults } = seen
  const refusal = faults.find((name) => name in REFUSALS)
  if (faults.includes('slow-headers')) CHECKS['slow-headers']?.(seen)
  if (refusal) {
    status(STATUS_OF[refusal] ?? Number.parseInt(refusal, 10))(seen)
    return
  }
  const working = faults.toSorted((a, b) => stageOf(a) - stageOf(b))
  const ender = working.findLast((name) => name in ENDERS)
  endsAs(ender ? (ENDERS[ender] ?? 'complete') : 'complete')(seen)
  for (const name of working) {
    const rivals = SAME_THING.find((group) => group.includes(name)) ?? []
    const isLast = working.findLast((other) => rivals.includes(other)) === name
    // One that cuts before the other begins leaves nothing of it to see.
    const isContested = name in ENDERS && working.filter((other) => rivals.includes(other)).length > 1
    if ((rivals.length > 0 && !isLast) || isContested) continue
    if (ender === 'drop-byte' && ['drop', 'stall', 'truncate'].includes(name)) continue
    CHECKS[name]?.(seen)
  }
}

const names = faultDefinitions.map(({ name }) => name)
const changing = names.filter((name) => !(name in REFUSALS))

describe.concurrent('at the socket', () => {
  it('every fault has a check', () => {
    for (const name of changing) expect(Object.keys(CHECKS), name).toContain(name)
  })

  it.each(names)('%s does what it says', async (name) => {
    check(await look([name]))
  })

  it.each(names)('%s does so on a POST that streams, in SSE and NDJSON', { timeout: 20_000 }, async (name) => {
    for (const path of ['/v1/messages', '/ollama/api/chat']) {
      const body =
        '{"stream":true,"max_tokens":4,"messages":[{"role":"user","content":"新消息 warranty"}],"options":{"num_predict":4}}'
      const seen = await look([name], path, { method: 'POST', body })
      const refusal = name in REFUSALS
      if (refusal) status(STATUS_OF[name] ?? Number.parseInt(name, 10))(seen)
      else expect(seen.end).toBe(ENDERS[name] ?? 'complete')
    }
  })

  // One after the other they would take minutes: each fault meets those after it in the list at once.
  it.each(changing)('%s does what it says beside every other', { timeout: 30_000 }, async (name) => {
    const others = changing.slice(changing.indexOf(name) + 1)
    const pairs = others.map((other, at) => (at % 2 === 0 ? [name, other] : [other, name]))
    const all = await Promise.all(pairs.map((pair) => look(pair)))
    for (const seen of all) {
      try {
        check(seen)
      } catch (error) {
        throw new Error(`${seen.faults.join(' and ')}: ${seen.end}, ${JSON.stringify(seen.text.slice(0, 300))}`, {
          cause: error,
        })
      }
    }
  })

  it.each(Object.keys(REFUSALS))('%s goes before every change of the stream', async (name) => {
    const all = await Promise.all(changing.map((other) => look([other, name])))
    for (const seen of all) check(seen)
  })
})
