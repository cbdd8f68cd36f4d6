import { readdirSync, readFileSync } from 'node:fs'
import { everySplit } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createSseDecoder } from '../../sse/createSseDecoder.ts'
import { formatRecording } from './formatRecording.ts'
import { parseRecording } from './parseRecording.ts'
import type { StreamRecording } from './StreamRecording.ts'
import { withoutSecrets } from './withoutSecrets.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function recordingOf(chunks: Uint8Array[]): StreamRecording {
  return {
    request: { method: 'POST', url: 'http://h/x?a=1', headers: [['accept', '*/*']], body: '{"a":1}' },
    status: 200,
    headers: [['content-type', 'text/event-stream']],
    headAtMs: 5,
    chunks: chunks.map((bytes, at) => ({ atMs: 10 * at + 10, bytes })),
    endAtMs: 999,
    isBroken: false,
  }
}

const shown = ({ chunks, ...rest }: StreamRecording) => ({
  ...rest,
  chunks: chunks.map(({ atMs, bytes }) => [atMs, hex(bytes)]),
})

describe.each([
  ['events', 'data: 你好 👩‍👩‍👧\n\nid: 7\ndata: b\n\n'],
  ['CR LF', 'data: a\r\n\r\ndata: b\r\n\r\n'],
  ['CR alone', 'data: a\r\rdata: b\r\r'],
  ['a byte order mark', '\uFEFFdata: a\n\ndata: b\n\n'],
  ['lines that look like marks', ':@chunk at 5\n:@line\ndata: a\n\n'],
  ['comments and no end of the last line', ': hi\n\n\ndata: cut o'],
  ['NDJSON', '{"a":1}\n{"a":"ä"}\n'],
])('a recording of %s', (_, text) => {
  it('gives the same bytes in the same chunks at the same times, however they were cut', () => {
    for (const { name, chunks } of everySplit(encode(text))) {
      const recording = recordingOf(chunks)
      expect(shown(parseRecording(formatRecording(recording))), name).toEqual(shown(recording))
    }
  })

  it('is itself a stream with the same events', () => {
    const chunks = Array.from(encode(text), (byte) => Uint8Array.of(byte))
    expect(eventsIn(formatRecording(recordingOf(chunks)))).toEqual(eventsIn(text))
  })
})

function eventsIn(text: string): string[] {
  const events: string[] = []
  const decoder = createSseDecoder({
    onEvent: ({ event, data, lastEventId }) => events.push(`${lastEventId}|${event}|${data}`),
  })
  decoder.push(encode(text), 0)
  return events
}

describe('a recording', () => {
  it('keeps bytes that are no text', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    const recording = recordingOf([bytes.subarray(0, 100), bytes.subarray(100)])
    expect(shown(parseRecording(formatRecording(recording)))).toEqual(shown(recording))
  })

  it('keeps an empty body and a break', () => {
    const recording = { ...recordingOf([]), isBroken: true }
    expect(parseRecording(formatRecording(recording))).toEqual(recording)
  })

  it('may be written by hand: a stream without marks comes in one chunk at once', () => {
    const { status, chunks } = parseRecording('data: a\n\n')
    expect(status).toBe(200)
    expect(chunks.map(({ atMs, bytes }) => [atMs, hex(bytes)])).toEqual([[0, hex(encode('data: a\n\n'))]])
  })

  it.each([
    [':@recording 2\n', 'This is a recording of version 2; this reader knows version 1.'],
    [':@chunk soon\n', 'The line ":@chunk soon" of the recording is not understood. Was it changed by hand?'],
    [':@nonsense x\n', 'The line ":@nonsense x" of the recording is not understood. Was it changed by hand?'],
    [
      ':@chunk at 0\n:@chunk at 5 from 90\ndata: a\n\n',
      'The chunk at 5 ms of the recording begins behind its line. Was the line changed by hand? Correct its "from", or remove it.',
    ],
  ])('refuses %j with a sentence', (text, sentence) => {
    expect(() => parseRecording(text)).toThrow(sentence)
  })

  it('holds no secret of who asked', () => {
    const { request, headers } = withoutSecrets({
      ...recordingOf([]),
      headers: [
        ['Set-Cookie', 'id=SECRET'],
        ['content-type', 'text/event-stream'],
      ],
      request: {
        method: 'POST',
        url: 'https://user:SECRET@h/x?api_key=SECRET&model=m&access_token=SECRET#SECRET',
        headers: [
          ['Authorization', 'Bearer SECRET'],
          ['x-api-key', 'SECRET'],
          ['cookie', 'SECRET'],
          ['accept', '*/*'],
        ],
        body: '{"model":"m","max_tokens":7,"user":{"password":"SECRET","apiKey":"SECRET"}}',
      },
    })
    expect(JSON.stringify({ request, headers })).not.toContain('SECRET')
    expect(request.url).toBe('https://h/x?api_key=[removed]&model=m&access_token=[removed]')
    expect(request.body).toBe('{"model":"m","max_tokens":7,"user":{"password":"[removed]","apiKey":"[removed]"}}')
    expect(headers).toContainEqual(['content-type', 'text/event-stream'])
    expect(withoutSecrets({ ...recordingOf([]), request: { ...request, body: 'token=SECRET' } }).request.body).toBe(
      '[removed]',
    )
  })
})

describe('the recordings that the command of the endpoint makes', () => {
  const folder = new URL('../../../../endpoint/fixtures/recorded/', import.meta.url)
  const names = readdirSync(folder)

  it('are there', () => expect(names.length).toBeGreaterThan(15))

  it.each(names)('%s is in the same format', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const recording = parseRecording(text)
    expect(formatRecording(recording)).toBe(text)
    expect(recording.status).toBe(200)
    expect(recording.chunks.length).toBeGreaterThan(0)
    expect(withoutSecrets(recording)).toEqual(recording)
  })
})
