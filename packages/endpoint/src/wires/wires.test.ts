import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { ask, chatBody } from '../test-kit/ask.ts'
import { dataOf } from '../test-kit/readChunks.ts'

const { fetch } = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 0 } })
const question = 'What is SSE?'
const messages = [{ role: 'user', content: question }]

async function lines(path: string, body: object) {
  const response = await fetch(ask(path, { body }))
  const text = await response.text()
  return {
    response,
    text,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

describe('POST /ollama/api/chat', () => {
  it('sends lines of JSON that end with done and its counts, the same text as in one piece', async () => {
    const { response, lines: all, text } = await lines('/ollama/api/chat', { model: 'qwen3', messages })
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    expect(text).toMatch(/\}\n$/)
    const [whole] = (await lines('/ollama/api/chat', { model: 'qwen3', messages, stream: false })).lines
    expect(all.map(({ message }) => message.content).join('')).toBe(whole.message.content)
    expect(all.slice(0, -1).every(({ done }) => done === false)).toBe(true)
    expect(all.at(-1)).toMatchObject({ done: true, done_reason: 'stop', eval_count: all.length - 1 })
    expect(Object.keys(all.at(-1))).toEqual(Object.keys(whole))
  })

  it('thinks, calls functions whole, is cut by num_predict, and fails in the middle', async () => {
    const thought = await lines('/ollama/api/chat', { messages, think: true })
    expect(thought.lines.map(({ message }) => message?.thinking ?? '').join('')).toContain('sse')
    const tools = [
      { type: 'function', function: { name: 'search', parameters: { properties: { query: { type: 'string' } } } } },
    ]
    const called = await lines('/ollama/api/chat', { messages, tools })
    expect(called.lines[0].message.tool_calls[0].function).toEqual({
      index: 0,
      name: 'search',
      arguments: { query: question },
    })
    const cut = await lines('/ollama/api/chat', { messages, options: { num_predict: 3 } })
    expect(cut.lines).toHaveLength(4)
    expect(cut.lines[3].done_reason).toBe('length')
    const failed = await lines('/ollama/api/chat?with=error', { messages })
    expect(failed.lines.at(-1)).toEqual({ error: expect.stringContaining('had an error') })
    const refused = await lines('/ollama/api/chat?fault=429', { messages })
    expect(refused.lines[0]).toEqual({ error: expect.stringContaining('Rate limit') })
  })
})

describe('the same answer', () => {
  it('comes over every wire', async () => {
    const read = async (path: string, body: object) => (await fetch(ask(path, { body }))).json()
    const expected = (await read('/v1/chat/completions', chatBody(question, { stream: false }))).choices[0].message
      .content
    const texts = {
      responses: (await read('/v1/responses', { input: question })).output[0].content[0].text,
      messages: (await read('/v1/messages', { messages, max_tokens: 9999 })).content[0].text,
      ui: (
        await read('/ui/chat?stream=false', { messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] })
      ).parts.at(-1).text,
      ollama: (await read('/ollama/api/chat', { messages, stream: false })).message.content,
      plain: (await read('/sse/plain-text?stream=false', { message: question })).answer,
      envelope: (await read('/sse/envelope?stream=false', { content: question })).data.content,
      spring: (await read('/sse/spring?stream=false', { question })).choices[0].message.content,
      resumable: (await read('/sse/resumable?stream=false', { question })).choices[0].message.content,
    }
    for (const [wire, text] of Object.entries(texts)) expect(text, wire).toBe(expected)
  })
})

describe('the feed in one piece', () => {
  it('is a list of its notices', async () => {
    const notices = await (await fetch(ask('/sse/notices?stream=false&count=3'))).json()
    expect(notices.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3])
  })
})

describe('the envelope', () => {
  it('carries an error inside a response with status 200', async () => {
    const text = await (await fetch(ask('/sse/envelope?with=error', { body: { content: question } }))).text()
    expect(JSON.parse(dataOf(text).at(-1) ?? '')).toEqual({ code: 5001, msg: 'quota exhausted for today', data: null })
    expect(dataOf(text)).toHaveLength(3)
  })
})

describe('?with=', () => {
  it('names what it takes when it is not understood', async () => {
    const response = await fetch(ask('/v1/chat/completions?with=magic', { body: chatBody('hello') }))
    expect(response.status).toBe(400)
    expect((await response.json()).error.message).toBe(
      '?with=magic is not understood. It takes: reasoning, tools, sources, refusal, error.',
    )
  })
})
