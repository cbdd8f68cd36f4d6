import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { ask, chatBody } from '../test-kit/ask.ts'
import { dataOf, readChunks } from '../test-kit/readChunks.ts'

const endpoint = createEndpoint({
  clock: { now: () => 1_700_000_000_000, setTimeout: (run) => setTimeout(run, 0), clearTimeout: () => {} },
})
const PATH = '/v1/chat/completions'

async function stream(question: string, more?: Record<string, unknown>) {
  const response = await endpoint.fetch(ask(PATH, { body: chatBody(question, more) }))
  const chunks = await readChunks(response)
  return { response, chunks, data: dataOf(chunks.join('')) }
}

describe('POST /v1/chat/completions', () => {
  it('streams with the headers of OpenAI', async () => {
    const { response } = await stream('hello')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('x-request-id')).toMatch(/^req_\d{6}$/)
  })

  it('begins with the role, ends with the reason and [DONE], and sends each event as a write of its own', async () => {
    const { data, chunks } = await stream('hello', { model: 'qwen3' })
    const [first = '', second = ''] = data
    expect(JSON.parse(first)).toEqual({
      id: expect.stringMatching(/^chatcmpl-[0-9a-f]{8}\d{6}$/),
      object: 'chat.completion.chunk',
      created: 1_700_000_000,
      model: 'qwen3',
      system_fingerprint: 'fp_streamside',
      choices: [
        { index: 0, delta: { role: 'assistant', content: '', refusal: null }, logprobs: null, finish_reason: null },
      ],
    })
    expect(JSON.parse(second).choices[0].delta).toEqual({ content: 'Hello' })
    expect(JSON.parse(data.at(-2) ?? '').choices).toEqual([
      { index: 0, delta: {}, logprobs: null, finish_reason: 'stop' },
    ])
    expect(data.at(-1)).toBe('[DONE]')
    expect(chunks).toHaveLength(data.length)
    for (const chunk of chunks) expect(chunk).toMatch(/^data: [^\n]+\n\n$/)
  })

  it('gives the same text streamed and whole', async () => {
    const { data } = await stream('What is SSE?')
    const streamed = data.slice(0, -1).map((json) => JSON.parse(json).choices[0].delta.content ?? '')
    const body = chatBody('What is SSE?', { stream: false })
    const whole = await (await endpoint.fetch(ask(PATH, { body }))).json()
    expect(whole.object).toBe('chat.completion')
    expect(whole.choices[0].message).toEqual({ role: 'assistant', content: streamed.join(''), refusal: null })
    expect(whole.choices[0].finish_reason).toBe('stop')
    expect(whole.usage.completion_tokens).toBe(streamed.filter(Boolean).length)
    expect(streamed.join('')).toContain('text/event-stream')
  })

  it('sends a usage chunk when it is asked for', async () => {
    const { data } = await stream('hello', { stream_options: { include_usage: true } })
    const usage = JSON.parse(data.at(-2) ?? '')
    expect(usage.choices).toEqual([])
    expect(usage.usage.completion_tokens).toBe(data.length - 4)
    expect(usage.usage.total_tokens).toBe(usage.usage.prompt_tokens + usage.usage.completion_tokens)
    expect(JSON.parse(data[0] ?? '').usage).toBeNull()
  })

  it('answers the last user message, also when its content is a list of parts', async () => {
    const content = [{ type: 'text', text: '你好' }]
    const messages = [
      { role: 'user', content: 'What is SSE?' },
      { role: 'assistant', content: 'A.' },
      { role: 'user', content },
    ]
    const response = await endpoint.fetch(ask(PATH, { body: { messages } }))
    expect((await response.json()).choices[0].message.content).toMatch(/^你好！/)
  })

  it.each([
    [
      'no JSON',
      '{"messages":',
      'invalid_json',
      /could not be read as JSON \(.+\)\. Send a JSON object such as \{"stream"/,
    ],
    ['nothing', '', 'invalid_json', /it is empty/],
    ['a list', '[]', 'invalid_json', /not an object/],
    [
      'no messages',
      '{"stream":true}',
      'missing_messages',
      /^messages is missing or empty\. Send a JSON object such as/,
    ],
  ])('refuses a body with %s in the words of OpenAI', async (_, body, code, message) => {
    const response = await endpoint.fetch(ask(PATH, { body }))
    expect(response.status).toBe(400)
    const { error } = await response.json()
    expect(error).toEqual({ message: expect.stringMatching(message), type: 'invalid_request_error', param: null, code })
  })
})
