import { everySplit, seededRandom } from '@streamside/test-support'
import { createParser } from 'eventsource-parser'
import { describe, expect, it } from 'vitest'
import { createSseDecoder, type SseDecoderOptions } from './createSseDecoder.ts'

function decode(chunks: Uint8Array[], options: SseDecoderOptions = {}) {
  const events: { id: string | undefined; lastEventId: string; event: string; data: string }[] = []
  const decoder = createSseDecoder({
    ...options,
    onEvent: ({ id, lastEventId, event, data }) => events.push({ id, lastEventId, event, data }),
  })
  for (const chunk of chunks) decoder.push(chunk, 0)
  decoder.end(0)
  return { events, lastEventId: decoder.lastEventId }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const message = (data: string, more = {}) => ({ id: undefined, lastEventId: '', event: 'message', data, ...more })

/** HTML standard, sections "Parsing an event stream" and "Interpreting an event stream". */
const TABLE: [clause: string, body: Uint8Array, events: unknown[], lastEventId?: string][] = [
  ['joins several data lines by newlines', bytes('data: a\ndata: b\n\n'), [message('a\nb')]],
  ['keeps blank data lines', bytes('data\ndata:\ndata: x\ndata\n\n'), [message('\n\nx\n')]],
  ['dispatches an event whose data is empty', bytes('data\n\n'), [message('')]],
  ['removes one leading space only', bytes('data:  x\n\ndata:y\n\n'), [message(' x'), message('y')]],
  [
    'takes CRLF, CR and LF as line ends',
    bytes('data: a\r\n\r\ndata: b\r\rdata: c\n\n'),
    ['a', 'b', 'c'].map((d) => message(d)),
  ],
  ['takes CR alone to the very end', bytes('data: a\r\rdata: b\r\r'), [message('a'), message('b')]],
  ['takes CR after LF, both ended', bytes('data: a\n\ndata: b\r\rdata: c\r\r'), ['a', 'b', 'c'].map((d) => message(d))],
  ['ignores comments', bytes(': ping\n\n:\ndata: x\n\n'), [message('x')]],
  ['ignores unknown fields', bytes('datax: a\n DATA: b\ndata: c\n\n'), [message('c')]],
  ['names the event', bytes('event: note\ndata: x\n\ndata: y\n\n'), [message('x', { event: 'note' }), message('y')]],
  ['takes an empty name for message', bytes('event:\ndata: x\n\n'), [message('x')]],
  ['does not dispatch a block without data', bytes('event: note\n\ndata: x\n\n'), [message('x')]],
  [
    'lets the id persist',
    bytes('id: 1\ndata: a\n\ndata: b\n\n'),
    [message('a', { id: '1', lastEventId: '1' }), message('b', { lastEventId: '1' })],
    '1',
  ],
  ['takes the id of a block without data', bytes('id: 7\n\ndata: a\n\n'), [message('a', { lastEventId: '7' })], '7'],
  [
    'clears the id by an empty one',
    bytes('id: 1\ndata: a\n\nid\ndata: b\n\n'),
    [message('a', { id: '1', lastEventId: '1' }), message('b', { id: '' })],
    '',
  ],
  [
    'ignores an id with NUL',
    bytes('id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n'),
    [message('a', { id: '1', lastEventId: '1' }), message('b', { lastEventId: '1' })],
    '1',
  ],
  ['drops the unfinished last block and its id', bytes('data: a\n\nid: 9\ndata: cut'), [message('a')], ''],
  ['strips one byte order mark', bytes('\uFEFFdata: a\n\n'), [message('a')]],
  ['takes a second byte order mark as text', bytes('\uFEFF\uFEFFdata: a\n\ndata: b\n\n'), [message('b')]],
  ['keeps characters whole', bytes('data: 你好 👩‍👩‍👧\n\n'), [message('你好 👩‍👩‍👧')]],
  [
    'turns invalid UTF-8 into U+FFFD',
    Uint8Array.of(...bytes('data: '), 0xe4, 0xbd, 0x78, 10, 10),
    [message('\uFFFDx')],
  ],
]

describe('the SSE decoder', () => {
  describe.each(TABLE)('%s', (_, body, events, lastEventId = '') => {
    it('whole, byte by byte and at every cut', () => {
      for (const { name, chunks } of everySplit(body)) {
        expect(decode(chunks), name).toEqual({ events, lastEventId })
      }
    })
  })

  it('reports retry:, and warns of one that is no number', () => {
    const retries: number[] = []
    const warnings: string[] = []
    const onWarning = (text: string) => warnings.push(text)
    decode([bytes('retry: 3000\nretry: soon\n\n')], { onRetry: (ms) => retries.push(ms), onWarning })
    expect(retries).toEqual([3000])
    expect(warnings).toHaveLength(1)
  })

  it('reports comments when they are wanted', () => {
    const comments: string[] = []
    decode([bytes(': ping\n:pong\n')], { onComment: (text) => comments.push(text) })
    expect(comments).toEqual(['ping', 'pong'])
  })

  it('gives up once when a line outgrows the bound, keeping what came before', () => {
    const overflows: number[] = []
    const chunks = [bytes('data: a\n\n'), bytes(`data: ${'x'.repeat(100)}`), bytes('\n\ndata: b\n\n')]
    const { events } = decode(chunks, { maxBufferChars: 50, onOverflow: (most) => overflows.push(most) })
    expect(events).toEqual([message('a')])
    expect(overflows).toEqual([50])
  })

  it('dispatches an event as soon as its blank line came, whatever the line ends', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const seen: string[] = []
      const decoder = createSseDecoder({ onEvent: ({ data }) => seen.push(data) })
      decoder.push(bytes(`data: a${end}${end}`), 0)
      expect(seen, JSON.stringify(end)).toEqual(['a'])
    }
  })

  it('goes on from the id given', () => {
    expect(decode([bytes('data: a\n\n')], { lastEventId: '41' }).events).toEqual([message('a', { lastEventId: '41' })])
  })
})

describe('the SSE decoder and eventsource-parser', () => {
  /** What a stream is made of, and what it should not be. */
  const PIECES = [
    'data',
    'data: ',
    'data:',
    'id',
    'id: ',
    'event:',
    'retry: ',
    '1',
    'x',
    ':',
    ' ',
    '你',
    '👩‍👧',
  ].concat([...['\n', '\n\n', '\r\n', '\r', '\n\ndata:', '\uFEFF', '\n:', '\r\r']])

  function reference(text: string) {
    const found: unknown[] = []
    const parser = createParser({
      onEvent: ({ id, event, data }) => found.push({ id, event: event || 'message', data }),
      onRetry: (retryMs) => found.push({ retryMs }),
      onComment: (comment) => found.push({ comment }),
    })
    parser.feed(text)
    return found
  }

  function ours(chunks: Uint8Array[]) {
    const found: unknown[] = []
    const decoder = createSseDecoder({
      onEvent: ({ id, event, data }) => found.push({ id, event, data }),
      onRetry: (retryMs) => found.push({ retryMs }),
      onComment: (comment) => found.push({ comment }),
    })
    for (const chunk of chunks) decoder.push(chunk, 0)
    return found
  }

  it('find the same in 300 streams that chance wrote, at every cut', () => {
    const random = seededRandom(4)
    for (let stream = 0; stream < 300; stream++) {
      const text = Array.from({ length: 24 }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
      const expected = reference(`${text}\n`)
      for (const { name, chunks } of everySplit(bytes(`${text}\n`))) {
        expect(ours(chunks), `${JSON.stringify(text)}, ${name}`).toEqual(expected)
      }
    }
  })

  it('find the same in long lines, however they end', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = `data: ${'x'.repeat(200_000)}${end}${end}data: y${end}${end}`
      const body = bytes(text)
      const chunks = Array.from({ length: 40 }, (_, at) => body.subarray(at * 6000, (at + 1) * 6000))
      expect(ours(chunks), JSON.stringify(end)).toEqual(reference(text))
    }
  })
})
