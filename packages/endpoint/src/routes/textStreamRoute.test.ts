import { describe, expect, it } from 'vitest'
import { createAssistant } from '../assistant/createAssistant.ts'
import { createEndpoint } from '../createEndpoint.ts'
import { ask } from '../test-kit/ask.ts'
import { readChunks } from '../test-kit/readChunks.ts'

const docs = [{ path: 'a.md', markdown: '# Warranty\n\nFirst line.\n\nThird line: 你好 👩‍👩‍👧.' }]
const endpoint = createEndpoint({ docs, timing: { firstTokenMs: 0, tokenMs: 0 } })

describe('/text-stream', () => {
  it.each([
    ['a query', ask('/text-stream?question=warranty')],
    ['a message', ask('/text-stream', { body: { message: 'warranty' } })],
  ])('answers %s with the words themselves, in many chunks', async (_, request) => {
    const response = await endpoint.fetch(request)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const chunks = await readChunks(response)
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks.join('')).toBe(createAssistant(docs).answer('warranty').text)
  })

  it('says how to ask when nothing was asked', async () => {
    expect((await endpoint.fetch(ask('/text-stream'))).status).toBe(400)
  })
})
