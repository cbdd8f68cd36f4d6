import { everySplit } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { settle, setUpStream } from '../test-kit/setUpStream.ts'
import { createDecoder } from './createDecoder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('NDJSON', () => {
  it.each([
    ['a value a line', '{"a":1}\n{"a":2}\n', ['{"a":1}', '{"a":2}']],
    ['a last line without its newline', '1\n2', ['1', '2']],
    ['CRLF', '1\r\n2\r\n', ['1', '2']],
    ['blank lines, which are skipped', '\n1\n\n \n2\n', ['1', '2']],
    ['characters of many bytes', '"你好👩‍👩‍👧"\n', ['"你好👩‍👩‍👧"']],
  ])('%s, whole, byte by byte and at every cut', (_, body, lines) => {
    for (const { name, chunks } of everySplit(bytes(body))) {
      const seen: string[] = []
      const decoder = createDecoder('ndjson', { onEvent: ({ data }) => seen.push(data) })
      for (const chunk of chunks) decoder.push(chunk, 0)
      decoder.end(0)
      expect(seen, name).toEqual(lines)
    }
  })

  it('gives up on a line that never ends', () => {
    const overflows: number[] = []
    const decoder = createDecoder('ndjson', { maxBufferChars: 10, onOverflow: (most) => overflows.push(most) })
    for (let chunk = 0; chunk < 5; chunk++) decoder.push(bytes('xxxxx'), 0)
    expect(overflows).toEqual([10])
  })
})

describe('text without a frame', () => {
  it('is what came, with characters whole, whole, byte by byte and at every cut', () => {
    const body = '\ufeffdata: 你好\r\n\n  👩‍👩‍👧 é\n'
    for (const { name, chunks } of everySplit(bytes(body))) {
      const seen: string[] = []
      const decoder = createDecoder('text', { onEvent: ({ data }) => seen.push(data) })
      for (const chunk of chunks) decoder.push(chunk, 0)
      decoder.end(0)
      expect(seen.join(''), name).toBe(body.slice(1))
      expect(seen, name).not.toContain('')
      // It throws at half a character.
      for (const one of seen) encodeURIComponent(one)
    }
  })

  it('is read only where it is named', async () => {
    const { stream, transport } = setUpStream({ body: {}, framing: 'text' })
    const seen: string[] = []
    stream.onEvent(({ data, event }) => seen.push(`${event}: ${data}`))
    stream.open()
    const server = await transport.request(0)
    server.respond({ headers: { 'content-type': 'text/plain; charset=utf-8' } })
    server.send(' Hello')
    server.send('\n\n')
    server.end()
    await settle()
    expect(seen).toEqual(['message:  Hello', 'message: \n\n'])
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'server-closed' })

    const other = setUpStream({ body: {} })
    other.stream.open()
    const plain = await other.transport.request(0)
    plain.respond({ headers: { 'content-type': 'text/plain' } })
    plain.end()
    await settle()
    expect(other.stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'content-type' } })
  })
})

describe('a stream framed otherwise', () => {
  const head = (type: string) => ({ headers: { 'content-type': type } })

  it('reads NDJSON by its content type', async () => {
    const { stream, transport } = setUpStream({ body: {} })
    stream.open()
    const server = await transport.request(0)
    server.respond(head('application/x-ndjson'))
    server.send('"a"\n"b"\n"c"')
    server.end()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'server-closed', data: '"a""b""c"' })
  })

  it('takes plain JSON as one event, whose end is the end, whatever isEnd waits for', async () => {
    const { stream, transport } = setUpStream({ body: {}, isEnd: () => false })
    stream.open()
    const server = await transport.request(0)
    server.respond(head('application/json'))
    server.send('{"answer":\n')
    server.send('"x"}')
    server.end()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended', data: '{"answer":\n"x"}' })
  })

  it('says when JSON is none', async () => {
    const { stream, transport } = setUpStream({ body: {} })
    stream.open()
    const server = await transport.request(0)
    server.respond(head('application/json'))
    server.send('Internal error')
    server.end()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'bad-json', bodyStart: 'Internal error' },
    })
  })

  it('says when a POST is answered by nothing at all', async () => {
    const { stream, transport } = setUpStream({ body: {} })
    stream.open()
    ;(await transport.request(0)).end()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'empty-body' } })
  })
})
