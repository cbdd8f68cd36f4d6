import { createEventStream, type EventStreamOptions } from '../core.ts'

/** What came of a stream whose connection was cut at a byte. */
export interface DropResult {
  data: string[]
  status: string
  code: string | undefined
  attempts: number
}

/** A stream with cursor ids on the real endpoint, cut once, at byte `byte` of its first body. */
export async function dropAt(url: string, options: EventStreamOptions, byte: number): Promise<DropResult> {
  const data: string[] = []
  let attempts = 0
  const stream = createEventStream(url, {
    retry: { baseMs: 0 },
    ...options,
    fetch: (input, init) => {
      const isFirst = attempts === 0
      return fetch(isFirst ? `${String(input)}&fault=drop-byte&byte=${byte}` : input, init)
    },
    onResponse: () => {
      attempts += 1
    },
    onEvent: (event) => data.push(wordsOf(event.data)),
  })
  await new Promise<void>((resolve) => {
    stream.subscribe(() => {
      if (['closed', 'failed'].includes(stream.getSnapshot().status)) resolve()
    })
    stream.open()
  })
  const end = stream.getSnapshot()
  return { data, status: end.status, code: end.status === 'failed' ? end.error.code : undefined, attempts }
}

/** Of a chunk its words: its id and its time are others in each answer. */
function wordsOf(data: string): string {
  const chunk = data.startsWith('{') ? (JSON.parse(data) as { choices?: { delta: { content?: string } }[] }) : {}
  return chunk.choices?.[0]?.delta.content ?? data.replace(/"(id|created)":[^,]*,/g, '')
}

/** So many events has each stream that is cut. */
const EVENTS = 40

/** The two streams that are cut: a feed by GET, an answer by POST. */
export function cutStreams(base: string): { name: string; url: string; options: EventStreamOptions }[] {
  return [
    {
      name: 'GET',
      url: `${base}/sse/notices?count=39&everyMs=0`,
      options: { isEnd: ({ event }) => event === 'close' },
    },
    {
      name: 'POST',
      url: `${base}/sse/resumable?firstTokenMs=0&tokenMs=0`,
      options: {
        body: { messages: [{ role: 'user', content: 'Hello' }] },
        // Cursors are numbered: a longer answer would only take longer.
        isEnd: ({ id = '' }) => id.endsWith(`-${EVENTS}`),
      },
    },
  ]
}

/** How many bytes the events take that are read of a body without a fault. */
export async function lengthOfBody(url: string, { body }: EventStreamOptions): Promise<number> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(url, body === undefined ? {} : post)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let ends = 0
  return bytes.findIndex((byte, at) => byte === 10 && bytes[at - 1] === 10 && ++ends === EVENTS) + 1
}

/** So many streams at once: they mostly wait. */
const AT_ONCE = 48

/** Calls `run` for each byte from 1, `stride` apart, some at a time. */
export async function forEachByte(
  { length, stride }: { length: number; stride: number },
  run: (byte: number) => Promise<void>,
): Promise<void> {
  for (let from = 1; from < length; from += stride * AT_ONCE) {
    const bytes = Array.from({ length: AT_ONCE }, (_, index) => from + index * stride)
    await Promise.all(bytes.filter((byte) => byte < length).map(run))
  }
}
