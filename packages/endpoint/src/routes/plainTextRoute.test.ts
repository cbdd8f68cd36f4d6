import { describe, expect, it } from 'vitest'
import { createAssistant } from '../assistant/createAssistant.ts'
import { createEndpoint } from '../createEndpoint.ts'
import { ask } from '../test-kit/ask.ts'
import { readChunks } from '../test-kit/readChunks.ts'

const docs = [{ path: 'a.md', markdown: '# Warranty\n\nFirst line.\n\nThird line: 你好 👩‍👩‍👧.' }]
const endpoint = createEndpoint({ docs, timing: { firstTokenMs: 0, tokenMs: 0 } })

describe('/sse/plain-text', () => {
  it.each([
    ['a query', ask('/sse/plain-text?question=warranty')],
    ['a message', ask('/sse/plain-text', { body: { message: 'warranty' } })],
    ['a question', ask('/sse/plain-text', { body: { question: 'warranty' } })],
  ])('answers %s with one event a line, a blank line as a blank data line', async (_, request) => {
    const response = await endpoint.fetch(request)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const lines = createAssistant(docs).answer('warranty').text.split('\n')
    const chunks = await readChunks(response)
    expect(chunks).toEqual(lines.map((line) => (line === '' ? 'data:\n\n' : `data: ${line}\n\n`)))
    expect(chunks).toEqual(
      expect.arrayContaining(['data: First line.\n\n', 'data:\n\n', 'data: Third line: 你好 👩‍👩‍👧.\n\n']),
    )
  })

  it('says how to ask when nothing was asked', async () => {
    const response = await endpoint.fetch(ask('/sse/plain-text'))
    expect(response.status).toBe(400)
    expect((await response.json()).error.message).toBe(
      'There is no question. Send ?question=Hello, or a JSON body {"message":"Hello"}.',
    )
  })
})
