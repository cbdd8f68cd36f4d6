import Anthropic from '@anthropic-ai/sdk'
import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveEndpoint } from '../node/serveEndpoint.ts'
import type { EndpointServer } from '../node/serveFetch.ts'

let server: EndpointServer
let openai: (query?: string) => OpenAI
let anthropic: (query?: string) => Anthropic

beforeAll(async () => {
  server = await serveEndpoint({ port: 0, timing: { firstTokenMs: 0, tokenMs: 0 } })
  const queryOf = (query: string) => Object.fromEntries(new URLSearchParams(query))
  openai = (query = '') =>
    new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'none', maxRetries: 0, defaultQuery: queryOf(query) })
  anthropic = (query = '') =>
    new Anthropic({ baseURL: server.url, apiKey: 'none', maxRetries: 0, defaultQuery: queryOf(query) })
})
afterAll(() => server.close())

const messages = [{ role: 'user' as const, content: 'What is SSE?' }]
const model = 'm'
const SCHEMA = { type: 'object' as const, properties: { query: { type: 'string' } } }
const TEXT = /text\/event-stream/

describe('the official client of OpenAI, chat completions', () => {
  const tools = ['search', 'browse'].map((name) => ({
    type: 'function' as const,
    function: { name, parameters: SCHEMA },
  }))

  it('reads a stream to its usage and gives the text of the whole answer', async () => {
    const whole = await openai().chat.completions.create({ model, messages })
    const stream = openai().chat.completions.stream({ model, messages, stream_options: { include_usage: true } })
    const completion = await stream.finalChatCompletion()
    expect(completion.choices[0]?.message.content).toBe(whole.choices[0]?.message.content)
    expect(completion.choices[0]?.message.content).toMatch(TEXT)
    expect(completion.choices[0]?.finish_reason).toBe('stop')
    expect(completion.usage?.completion_tokens).toBe(whole.usage?.completion_tokens)
    expect(completion.usage?.total_tokens).toBeGreaterThan(10)
  })

  it('joins the arguments of calls in parallel, and answers once it has their results', async () => {
    const stream = openai().chat.completions.stream({ model, messages, tools })
    const { choices } = await stream.finalChatCompletion()
    const calls = choices[0]?.message.tool_calls ?? []
    expect(choices[0]?.finish_reason).toBe('tool_calls')
    expect(calls.map((call) => call.type === 'function' && [call.function.name, call.function.arguments])).toEqual([
      ['search', '{"query":"What is SSE?"}'],
      ['browse', '{"query":"What is SSE?"}'],
    ])
    const results = calls.map(({ id }) => ({ role: 'tool' as const, tool_call_id: id, content: 'found' }))
    const asked = { role: 'assistant' as const, tool_calls: calls }
    const next = await openai().chat.completions.create({ model, messages: [...messages, asked, ...results], tools })
    expect(next.choices[0]?.message.content).toMatch(TEXT)
  })

  it('reads reasoning, refusals and a cut answer', async () => {
    const chunks = await openai('with=reasoning').chat.completions.create({ model, messages, stream: true })
    let reasoning = ''
    for await (const { choices } of chunks) {
      const delta = choices[0]?.delta
      if (delta && 'reasoning_content' in delta) reasoning += String(delta.reasoning_content)
    }
    expect(reasoning).toContain('these words: sse')
    const refused = await openai('with=refusal').chat.completions.stream({ model, messages }).finalChatCompletion()
    expect(refused.choices[0]?.message).toMatchObject({ refusal: expect.stringContaining('sorry'), content: '' })
    const cut = await openai().chat.completions.stream({ model, messages, max_tokens: 3 }).done()
    expect(cut).toBeUndefined()
    const { choices } = await openai().chat.completions.create({ model, messages, max_tokens: 3 })
    expect(choices[0]?.finish_reason).toBe('length')
  })

  it('sees an error in the middle of a stream, and a refusal before it', async () => {
    const read = openai('with=error').chat.completions.stream({ model, messages }).finalChatCompletion()
    await expect(read).rejects.toThrow('The server had an error')
    const refused = openai('fault=429').chat.completions.create({ model, messages })
    await expect(refused).rejects.toBeInstanceOf(OpenAI.RateLimitError)
    await expect(openai('fault=401').chat.completions.create({ model, messages })).rejects.toMatchObject({
      status: 401,
      code: 'invalid_api_key',
      requestID: expect.stringMatching(/^req_\d{6}$/),
    })
  })
})

describe('the official client of OpenAI, responses', () => {
  const input = 'What is SSE?'

  it('reads a stream to its response, the same as in one piece', async () => {
    const stream = openai().responses.stream({ model, input, previous_response_id: 'resp_1' })
    const types = new Set<string>()
    let next = 0
    for await (const event of stream) {
      types.add(event.type)
      expect(event.sequence_number).toBe(next)
      next += 1
    }
    const response = await stream.finalResponse()
    const whole = await openai().responses.create({ model, input })
    expect(response.output_text).toBe(whole.output_text)
    expect(response.output_text).toMatch(TEXT)
    expect(response.status).toBe('completed')
    expect(response.previous_response_id).toBe('resp_1')
    expect([...types]).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
  })

  it('reads reasoning, calls, citations and a refusal', async () => {
    const final = (query: string, more = {}) =>
      openai(query)
        .responses.stream({ model, input, ...more })
        .finalResponse()
    const thought = await final('', { reasoning: { summary: 'auto' } })
    expect(thought.output[0]).toMatchObject({ type: 'reasoning', summary: [{ text: expect.stringContaining('sse') }] })
    const called = await final('', { tools: [{ type: 'function', name: 'search', parameters: SCHEMA, strict: false }] })
    expect(called.output).toMatchObject([
      { type: 'function_call', name: 'search', arguments: '{"query":"What is SSE?"}', status: 'completed' },
    ])
    const cited = await final('with=sources')
    const part = cited.output[0]?.type === 'message' ? cited.output[0].content[0] : undefined
    expect(part?.type === 'output_text' && part.annotations[0]).toMatchObject({
      type: 'url_citation',
      url: expect.stringMatching(/^\/docs\//),
    })
    const refused = await final('with=refusal')
    expect(refused.output[0]).toMatchObject({
      content: [{ type: 'refusal', refusal: expect.stringContaining('sorry') }],
    })
    const cut = await openai().responses.create({ model, input, max_output_tokens: 2 })
    expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
  })

  it('sees an error in the middle of a stream', async () => {
    const events = await openai('with=error').responses.create({ model, input, stream: true })
    const read = async () => {
      for await (const event of events) if (event.type === 'error') throw new Error(event.message)
    }
    await expect(read()).rejects.toThrow(/had an error|server_error/)
  })
})

describe('the official client of Anthropic', () => {
  const max_tokens = 4096

  it('reads a stream to its message, the same as in one piece', async () => {
    const message = await anthropic().messages.stream({ model, messages, max_tokens }).finalMessage()
    const whole = await anthropic().messages.create({ model, messages, max_tokens })
    expect(message.content).toEqual(whole.content)
    expect(message.content[0]).toMatchObject({ type: 'text', text: expect.stringMatching(TEXT) })
    expect(message.stop_reason).toBe('end_turn')
    expect(message.usage.output_tokens).toBe(whole.usage.output_tokens)
  })

  it('reads thinking with its signature, citations and calls in parallel', async () => {
    const thinking = { type: 'enabled' as const, budget_tokens: 1024 }
    const thought = await anthropic('with=sources')
      .messages.stream({ model, messages, max_tokens, thinking })
      .finalMessage()
    expect(thought.content).toMatchObject([
      { type: 'thinking', thinking: expect.stringContaining('sse'), signature: expect.stringMatching(/.{8}/) },
      { type: 'text', citations: [{ url: expect.stringMatching(/^\/docs\//) }] },
    ])
    const tools = ['search', 'browse'].map((name) => ({ name, input_schema: SCHEMA }))
    const called = await anthropic().messages.stream({ model, messages, max_tokens, tools }).finalMessage()
    expect(called.stop_reason).toBe('tool_use')
    expect(called.content).toMatchObject([
      { type: 'tool_use', name: 'search', input: { query: 'What is SSE?' } },
      { type: 'tool_use', name: 'browse', input: { query: 'What is SSE?' } },
    ])
  })

  it('sees an error in the middle of a stream, and refusals in the words of Anthropic', async () => {
    const read = anthropic('with=error').messages.stream({ model, messages, max_tokens }).finalMessage()
    await expect(read).rejects.toThrow(/overloaded_error/)
    const refused = anthropic('fault=429').messages.create({ model, messages, max_tokens })
    await expect(refused).rejects.toBeInstanceOf(Anthropic.RateLimitError)
    await expect(anthropic('fault=529').messages.create({ model, messages, max_tokens })).rejects.toMatchObject({
      status: 529,
      error: { error: { type: 'overloaded_error' } },
      requestID: expect.stringMatching(/^req_\d{6}$/),
    })
  })
})

describe('the reader of the AI SDK', () => {
  const question: UIMessage = { id: 'm1', role: 'user', parts: [{ type: 'text', text: 'What is SSE?' }] }

  async function read(query = '', chatId: string = crypto.randomUUID()) {
    const transport = new DefaultChatTransport({ api: `${server.url}/ui/chat${query}` })
    const chunks = await transport.sendMessages({
      chatId,
      messages: [question],
      trigger: 'submit-message',
      messageId: undefined,
      abortSignal: undefined,
    })
    let last: UIMessage | undefined
    const errors: unknown[] = []
    for await (const message of readUIMessageStream({ stream: chunks, onError: (error) => errors.push(error) }))
      last = message
    return { message: last, errors }
  }

  it('reads text, sources and metadata, the same as in one piece', async () => {
    const { message, errors } = await read()
    expect(errors).toEqual([])
    const body = JSON.stringify({ messages: [question] })
    const whole = await (await fetch(`${server.url}/ui/chat?stream=false`, { method: 'POST', body })).json()
    const textOf = ({ parts }: UIMessage) => parts.find((part) => part.type === 'text')?.text
    expect(message && textOf(message)).toBe(textOf(whole))
    expect(message && textOf(message)).toMatch(TEXT)
    expect(message?.parts.find((part) => part.type === 'source-url')?.url).toMatch(/^\/docs\//)
    expect(message?.metadata).toMatchObject({ model: 'streamside-docs' })
  })

  it('reads reasoning and calls with their results', async () => {
    const { message, errors } = await read('?with=reasoning,tools')
    expect(errors).toEqual([])
    expect(message?.parts).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ type: 'reasoning', state: 'done' }),
        expect.objectContaining({
          type: 'tool-search_docs',
          state: 'output-available',
          input: { query: 'What is SSE?', limit: 3 },
        }),
        expect.objectContaining({ type: 'tool-list_sections', state: 'output-available' }),
      ]),
    )
  })

  it('sees an error in the middle of a stream', async () => {
    const { errors } = await read('?with=error')
    expect(String(errors[0])).toContain('The server had an error')
  })

  it('finds a running answer again, and none once it is over', async () => {
    const api = `${server.url}/ui/chat?tokenMs=1000`
    const init = { method: 'POST', body: JSON.stringify({ id: 'c-7', messages: [question] }) }
    const lost = await fetch(api, init)
    await lost.body?.cancel()
    const transport = new DefaultChatTransport({ api: `${server.url}/ui/chat` })
    const stream = await transport.reconnectToStream({ chatId: 'c-7' })
    const reader = stream?.getReader()
    expect((await reader?.read())?.value).toMatchObject({ type: 'start' })
    await reader?.cancel()
    await read('', 'c-8')
    expect(await transport.reconnectToStream({ chatId: 'c-8' })).toBeNull()
  })
})
