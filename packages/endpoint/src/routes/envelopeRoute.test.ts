import { describe, expect, it } from 'vitest'
import { builtInDocs } from '../assistant/builtInDocs.ts'
import { createAssistant } from '../assistant/createAssistant.ts'
import { createEndpoint } from '../createEndpoint.ts'
import { ask } from '../test-kit/ask.ts'
import { dataOf, readChunks } from '../test-kit/readChunks.ts'

const endpoint = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 0 } })

async function envelopes(body: unknown) {
  const response = await endpoint.fetch(ask('/sse/envelope', { body }))
  return dataOf((await readChunks(response)).join('')).map((json) => JSON.parse(json))
}

describe('POST /sse/envelope', () => {
  it('sends the answer in envelopes that end with [DONE] and the sources', async () => {
    const all = await envelopes({ content: 'What is SSE?' })
    const { text, sources } = createAssistant(builtInDocs).answer('What is SSE?')
    const last = all.pop()
    expect(all.map(({ data }) => data.content).join('')).toBe(text)
    for (const { code, data } of all) {
      expect(code).toBe(200)
      expect(Object.keys(data)).toEqual(['content', 'session_id', 'message_id', 'reply_id'])
    }
    const { session_id, message_id, reply_id } = all[0].data
    expect(last).toEqual({
      code: 200,
      data: { content: '[DONE]', session_id, message_id, reply_id, source: sources, is_edit: false },
    })
    expect(sources.length).toBeGreaterThan(0)
  })

  it('continues the session that is given, and makes the same one for the same question otherwise', async () => {
    const [given] = await envelopes({ content: 'hello', session_id: 's-1' })
    expect(given.data.session_id).toBe('s-1')
    const [first] = await envelopes({ content: 'hello' })
    const [again] = await envelopes({ content: 'hello' })
    const [other] = await envelopes({ content: 'hi' })
    expect(first.data.session_id).toMatch(/^s-[0-9a-f]{8}$/)
    expect(again).toEqual(first)
    expect(other.data.session_id).not.toBe(first.data.session_id)
    expect(given.data.message_id).not.toBe(first.data.message_id)
  })

  it('refuses a body without content', async () => {
    const response = await endpoint.fetch(ask('/sse/envelope', { body: { message: 'hello' } }))
    expect(response.status).toBe(400)
    expect((await response.json()).error.code).toBe('missing_content')
  })
})
