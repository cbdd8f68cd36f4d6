import { expect, it } from 'vitest'
import { sseDecoderStream } from './sseDecoderStream.ts'

it('turns a body into events', async () => {
  const body = new Response('data: a\n\nevent: x\ndata: b\n\ndata: cut').body
  const events: string[] = []
  if (!body) throw new Error('no body')
  for await (const { event, data } of body.pipeThrough(sseDecoderStream())) events.push(`${event} ${data}`)
  expect(events).toEqual(['message a', 'x b'])
})

it('errors when a line outgrows its bound', async () => {
  const body = new Response(`data: ${'x'.repeat(100)}`).body
  const reader = body?.pipeThrough(sseDecoderStream({ maxBufferChars: 10 })).getReader()
  await expect(reader?.read()).rejects.toThrow('10')
})
