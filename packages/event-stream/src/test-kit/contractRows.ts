import { expect, vi } from 'vitest'
import { createEventStream } from '../core.ts'
import type { EventStream } from '../createEventStream.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'
import type { Transport, TransportCapabilities } from '../transport/Transport.ts'

/** Rows that a transport is known to fail, because of the client inside it. */
export const KNOWN_TO_FAIL: Record<string, readonly string[]> = {
  'fetchEventSourceTransport()': [
    'keeps blank data lines that lead an event',
    'dispatches an event whose data is empty',
  ],
  // It sends the last id as a parameter of the URL, which no server expects.
  'event-source-polyfill': ['connects a dropped feed again and continues after the last id'],
}

/** Nothing here waits for a time; a machine that does much else may still be slow. */
const PATIENCE = { timeout: 30_000 }

/** A behaviour that every transport has, as far as its capabilities reach. Without a transport it is the default's. */
export interface ContractRow {
  name: string
  needs?: (keyof TransportCapabilities)[]
  run: (transport: Transport | undefined) => Promise<void>
}

const isClose = ({ event }: { event: string }) => event === 'close'
/** A stream written out: `data:` URLs speak to any client that goes through fetch. */
const written = (body: string) => `data:text/event-stream;base64,${btoa(body)}`

/** Has the server break the answers to this question, now: what came before has been read, however slow the machine. */
async function breakConnection(question: string): Promise<void> {
  const response = await fetch('/backend/stop', { method: 'POST', body: JSON.stringify({ question, drop: true }) })
  expect(await response.json()).toEqual({ stopped: 1 })
}

async function read(
  url: string,
  options: EventStreamOptions,
): Promise<{ stream: EventStream; data: string[]; names: string[] }> {
  const data: string[] = []
  const names: string[] = []
  const stream = createEventStream(url, {
    ...options,
    onEvent(event) {
      data.push(event.data)
      names.push(event.event)
    },
  })
  stream.open()
  await vi.waitFor(() => expect(['closed', 'failed']).toContain(stream.getSnapshot().status), PATIENCE)
  return { stream, data, names }
}

/** On the real endpoint, in a real browser. */
export const CONTRACT: readonly ContractRow[] = [
  {
    name: 'reads a feed in order up to its end marker',
    async run(transport) {
      const { stream, names } = await read('/sse/notices?count=3&everyMs=5', { transport, isEnd: isClose })
      expect(names).toEqual(['notification', 'notification', 'notification', 'close'])
      expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended', lastEventId: '3' })
    },
  },
  {
    name: 'calls a stream cut before its end marker a failure, and keeps what came',
    async run(transport) {
      const question = crypto.randomUUID()
      const { stream, names } = await read(`/sse/notices?fault=stall&after=2&everyMs=5&question=${question}`, {
        transport,
        isEnd: isClose,
        events: { notification: ({ lastEventId }) => lastEventId === '2' && void breakConnection(question) },
      })
      expect(names).toEqual(['notification', 'notification'])
      expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'truncated' } })
    },
  },
  {
    name: 'connects a dropped feed again and continues after the last id',
    async run(transport) {
      const question = crypto.randomUUID()
      const ids: string[] = []
      const stream = createEventStream(`/sse/notices?everyMs=5&fault=stall&after=3&question=${question}`, {
        transport,
        retry: { baseMs: 10 },
        onEvent(event) {
          ids.push(event.lastEventId)
          if (ids.length === 3) void breakConnection(question)
        },
      })
      stream.open()
      try {
        await vi.waitFor(() => expect(ids).toHaveLength(6), PATIENCE)
        expect(ids).toEqual(['1', '2', '3', '4', '5', '6'])
      } finally {
        stream.close()
      }
    },
  },
  {
    name: 'stops at once, and the server sees it',
    async run(transport) {
      const question = crypto.randomUUID()
      const url = `/sse/notices?everyMs=5&question=${question}`
      const stream = createEventStream(url, { transport })
      let count = 0
      stream.onEvent(() => {
        count += 1
      })
      stream.open()
      await vi.waitFor(() => expect(count).toBeGreaterThan(1), PATIENCE)
      stream.close()
      const seen = count
      const log = async () => (await (await fetch(`/_requests?question=${question}`)).json()) as { status: string }[]
      await vi.waitFor(async () => expect((await log())[0]?.status).toBe('aborted'), PATIENCE)
      expect(count).toBe(seen)
    },
  },
  {
    name: 'joins several data lines',
    needs: ['response'],
    async run(transport) {
      const { data } = await read(written('data: a\ndata:\ndata: b\n\n'), { transport, reconnectOnEnd: false })
      expect(data).toEqual(['a\n\nb'])
    },
  },
  {
    name: 'keeps blank data lines that lead an event',
    needs: ['response'],
    async run(transport) {
      const { data } = await read(written('data:\ndata: x\n\n'), { transport, reconnectOnEnd: false })
      expect(data).toEqual(['\nx'])
    },
  },
  {
    name: 'dispatches an event whose data is empty',
    needs: ['response'],
    async run(transport) {
      const { data } = await read(written('data\n\ndata: x\n\n'), { transport, reconnectOnEnd: false })
      expect(data).toEqual(['', 'x'])
    },
  },
  {
    name: 'makes no event of a comment',
    needs: ['response'],
    async run(transport) {
      const { data } = await read(written(': ping\n\ndata: x\n\n:\n\n'), { transport, reconnectOnEnd: false })
      expect(data).toEqual(['x'])
    },
  },
  {
    name: 'sends headers',
    needs: ['headers'],
    async run(transport) {
      const headers = { 'last-event-id': '5' }
      const { data } = await read('/sse/notices?count=6&everyMs=5', { transport, headers, isEnd: isClose })
      expect(data).toHaveLength(2)
    },
  },
  {
    name: 'sends a POST with a JSON body',
    needs: ['methods'],
    async run(transport) {
      const body = { stream: true, messages: [{ role: 'user', content: 'What is SSE?' }] }
      const isEnd = ({ data }: { data: string }) => data === '[DONE]'
      const url = '/v1/chat/completions?tokenMs=0&firstTokenMs=0'
      const { stream, data } = await read(url, { transport, body, isEnd })
      expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended' })
      expect(data.length).toBeGreaterThan(10)
    },
  },
  {
    name: 'never sends a POST twice when the answer is cut, and keeps what came',
    needs: ['methods'],
    async run(transport) {
      const question = crypto.randomUUID()
      const { stream, data } = await read('/sse/plain-text?fault=stall&after=1&firstTokenMs=0&tokenMs=0', {
        transport,
        body: { question },
        isEnd: () => false,
        events: { message: () => void breakConnection(question) },
      })
      expect(data).toHaveLength(1)
      expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'truncated' } })
      const log = (await (await fetch(`/_requests?question=${question}`)).json()) as unknown[]
      expect(log).toHaveLength(1)
    },
  },
  {
    name: 'tells a login page from a stream',
    needs: ['response'],
    async run(transport) {
      const { stream } = await read('/sse/notices?fault=html', { transport })
      expect(stream.getSnapshot()).toMatchObject({
        status: 'failed',
        error: { code: 'content-type', bodyStart: expect.stringContaining('<') },
      })
    },
  },
  {
    name: 'obeys Retry-After on 429, and gives up with its facts',
    needs: ['response', 'methods'],
    async run(transport) {
      const url = '/sse/plain-text?fault=429&retryAfter=0'
      const { stream } = await read(url, { transport, body: { question: 'x' } })
      expect(stream.getSnapshot()).toMatchObject({
        status: 'failed',
        error: { code: 'retries-exhausted', status: 429, retryAfterMs: 0, attempts: 3 },
      })
    },
  },
  {
    name: 'stays connected while the tab is hidden',
    async run(transport) {
      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
      let opened = 0
      const stream = createEventStream('/sse/notices?everyMs=5', { transport, onOpen: () => (opened += 1) })
      let count = 0
      stream.onEvent(() => {
        count += 1
      })
      stream.open()
      await vi.waitFor(() => expect(count).toBeGreaterThan(1), PATIENCE)
      document.dispatchEvent(new Event('visibilitychange'))
      hidden.mockReturnValue(false)
      document.dispatchEvent(new Event('visibilitychange'))
      const before = count
      await vi.waitFor(() => expect(count).toBeGreaterThan(before + 2), PATIENCE)
      expect(opened).toBe(1)
      stream.close()
      hidden.mockRestore()
    },
  },
]
