import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { readRecordings } from '../node/readRecordings.ts'
import { parseRecording } from '../recording/parseRecording.ts'
import { ask } from '../test-kit/ask.ts'

const all = await readRecordings()
const isRaw = (bytes: Uint8Array) => !new TextDecoder().decode(bytes.subarray(0, 20)).startsWith(':@recording')
/** Those without times: their bytes are the body. */
const recordings = Object.fromEntries(Object.entries(all).filter(([, bytes]) => isRaw(bytes)))
const endpoint = createEndpoint({ recordings })

async function replay(path: string): Promise<Uint8Array[]> {
  const response = await endpoint.fetch(ask(`/replay/${path}`))
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body ?? []) chunks.push(chunk)
  return chunks
}

const hexOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')

describe.each(Object.entries(recordings))('/replay/%s', (name, bytes) => {
  it('gives the bytes of the file whole', async () => {
    expect((await replay(name)).map(hexOf)).toEqual([hexOf(bytes)])
  })

  it('gives them byte by byte', async () => {
    const chunks = await replay(`${name}?chunkBytes=1`)
    expect(chunks.map(hexOf)).toEqual(Array.from(bytes, (byte) => hexOf(Uint8Array.of(byte))))
  })

  it('gives them in two at every cut', async () => {
    const cuts = Array.from({ length: bytes.length - 1 }, (_, at) => at + 1)
    const all = await Promise.all(cuts.map((cut) => replay(`${name}?cut=${cut}`)))
    for (const [at, chunks] of all.entries()) {
      expect(chunks.map(hexOf)).toEqual([bytes.subarray(0, cuts[at]), bytes.subarray(cuts[at])].map(hexOf))
    }
  })
})

describe('/replay/:name', () => {
  it('takes the name of the file too, and a POST', async () => {
    const response = await endpoint.fetch(ask('/replay/envelope.sse', { body: { content: 'hello' } }))
    expect(hexOf(new Uint8Array(await response.arrayBuffer()))).toBe(hexOf(recordings.envelope))
  })

  it('names the recordings when there is none of that name', async () => {
    const response = await endpoint.fetch(ask('/replay/toString'))
    expect(response.status).toBe(404)
    expect((await response.json()).error.message).toBe(
      'There is no recording "toString". The recordings are: envelope, envelope-error, named-close, openai-style, plain-text.',
    )
  })

  it('gives a recording with times as it was, at any speed, or its bytes in other chunks', async () => {
    const { fetch } = createEndpoint({ recordings: all })
    const { chunks } = parseRecording(new TextDecoder().decode(all['ollama-chat']))
    const response = await fetch(ask('/replay/ollama-chat?speed=1000'))
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const seen: Uint8Array[] = []
    for await (const chunk of response.body ?? []) seen.push(chunk)
    expect(seen.map(hexOf)).toEqual(chunks.map(({ bytes }) => hexOf(bytes)))
    const bytes = await (await fetch(ask('/replay/ollama-chat?chunkBytes=500'))).arrayBuffer()
    expect(hexOf(new Uint8Array(bytes))).toBe(seen.map(hexOf).join(''))
    expect((await fetch(ask('/replay/ollama-chat?speed=0'))).status).toBe(400)
  })

  it('takes recordings as text', async () => {
    const { fetch } = createEndpoint({ recordings: { mine: 'data: 你好\n\n' } })
    expect(await (await fetch(ask('/replay/mine?chunkBytes=4'))).text()).toBe('data: 你好\n\n')
  })
})
