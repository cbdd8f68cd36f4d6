import { describe, expect, it } from 'vitest'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatPart, ToolPart } from '../messages/ChatPart.ts'
import { contextOf, decodeAll, decodeWhole, eventOf, messageOf, warningsOf } from '../test-kit/decodeAll.ts'
import { essenceOf, readAnswer, textTransport } from '../test-kit/readAnswer.ts'
import { anthropicMessages } from './anthropicMessages.ts'

const start = (content_block: object) => ({ type: 'content_block_start', index: 0, content_block })
const delta = (type: string, more: object) => ({ type: 'content_block_delta', index: 0, delta: { type, ...more } })
const stop = { type: 'content_block_stop', index: 0 }
const format = anthropicMessages()
const read = async (...events: { type: string }[]) => {
  const body = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('')
  return essenceOf(await readAnswer(format, textTransport(body)))
}

describe('anthropicMessages reads', () => {
  it('thinking with its signature, words cut into blocks, and its sources after them', async () => {
    const citation = (url: string) => ({ citation: { url, title: url.slice(1), cited_text: `of ${url}` } })
    const message = await read(
      {
        type: 'message_start',
        ...{ message: { id: 'msg_1', usage: { input_tokens: 5, cache_read_input_tokens: 2 } } },
      },
      { type: 'ping' },
      start({ type: 'thinking', thinking: '', signature: '' }),
      delta('thinking_delta', { thinking: 'h' }),
      delta('thinking_delta', { thinking: 'm' }),
      delta('signature_delta', { signature: 'sig' }),
      stop,
      start({ type: 'redacted_thinking', data: 'secret' }),
      stop,
      start({ type: 'text', text: '' }),
      delta('text_delta', { text: 'As ' }),
      stop,
      start({ type: 'text', text: '', citations: [] }),
      delta('text_delta', { text: 'said' }),
      delta('citations_delta', citation('/a')),
      delta('citations_delta', citation('/a')),
      delta('citations_delta', { citation: { document_title: 'Handbook', document_index: 0, cited_text: 'w' } }),
      stop,
      start({ type: 'text', text: '' }),
      delta('text_delta', { text: '.' }),
      stop,
      { type: 'message_delta', ...{ delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 7 } } },
      { type: 'message_stop' },
    )
    expect(message).toEqual({
      status: 'done',
      serverId: 'msg_1',
      finishReason: 'end_turn',
      metadata: {},
      usage: { inputTokens: 7, cachedInputTokens: 2, outputTokens: 7 },
      parts: [
        { type: 'reasoning', text: 'hm', providerData: { signature: 'sig' } },
        { type: 'reasoning', text: '', providerData: { data: 'secret' } },
        { type: 'text', text: 'As said.' },
        { type: 'source', title: 'a', url: '/a', snippet: 'of /a' },
        { type: 'source', title: 'Handbook', snippet: 'w' },
      ],
    })
  })

  const SERVER_TOOL = [
    start({ type: 'server_tool_use', id: 's', name: 'web_search', input: {} }),
    delta('input_json_delta', { partial_json: '{"query":"x"}' }),
    stop,
    start({ type: 'web_search_tool_result', tool_use_id: 's', content: [{ url: '/a', encrypted_content: 'e' }] }),
    stop,
  ]

  it('calls of tools, and those that the server runs itself', () => {
    const events = [
      start({ type: 'tool_use', id: 't', name: 'f', input: {} }),
      delta('input_json_delta', { partial_json: '' }),
      delta('input_json_delta', { partial_json: '{"a":1}' }),
      stop,
      ...SERVER_TOOL,
    ]
    const use = { type: 'server_tool_use', id: 's', name: 'web_search' }
    expect(decodeAll(format, ...events)).toEqual([
      { type: 'tool-call', id: 't', name: 'f' },
      { type: 'tool-call', id: 't', inputText: '{"a":1}' },
      { type: 'tool-input-end', id: 't' },
      { type: 'tool-call', id: 's', name: 'web_search', isProviderExecuted: true },
      { type: 'tool-call', id: 's', inputText: '{"query":"x"}' },
      { type: 'tool-input-end', id: 's' },
      { type: 'tool-call', id: 's', providerData: { use, result: expect.objectContaining({ tool_use_id: 's' }) } },
      { type: 'tool-result', id: 's', output: [{ url: '/a', encrypted_content: 'e' }] },
    ])
    const failed = start({ type: 'web_search_tool_result', tool_use_id: 's', content: { error_code: 'max_uses' } })
    expect(decodeAll(format, ...SERVER_TOOL.slice(0, 3), failed).at(-1)).toMatchObject({ errorText: 'max_uses' })
  })

  it('and gives back the blocks of what the server ran', async () => {
    const { parts } = await read(...SERVER_TOOL, delta('text_delta', { text: 'Found.' }), { type: 'message_stop' })
    expect(format.request(contextOf({ messages: [messageOf('assistant', parts)] })).body).toMatchObject({
      messages: [
        {
          role: 'assistant',
          content: [
            { type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'x' } },
            { type: 'web_search_tool_result', tool_use_id: 's', content: [{ encrypted_content: 'e' }] },
            { type: 'text', text: 'Found.' },
          ],
        },
      ],
    })
  })

  it('an error, keeping what came; a stream without its end is truncated', async () => {
    const words = [start({ type: 'text', text: '' }), delta('text_delta', { text: 'Let me' })]
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
    expect(await read(...words, error)).toMatchObject({
      parts: [{ text: 'Let me' }],
      error: { code: 'server-error', message: 'Overloaded', serverCode: 'overloaded_error' },
    })
    expect(await read(...words)).toMatchObject({ status: 'failed', error: { code: 'truncated' } })
    expect(warningsOf(format, { type: 'x' }, start({ type: 'y' }), delta('z', {}))).toEqual([
      'anthropic-messages ignored an event that it does not know: "type":"x".',
      'anthropic-messages ignored an event that it does not know: "type":"content_block_start", "type":"y".',
      'anthropic-messages ignored an event that it does not know: "type":"content_block_delta", "type":"z".',
    ])
  })

  it('a whole message, and an error in its place', () => {
    const content = [
      { type: 'thinking', thinking: 'hm', signature: 's' },
      { type: 'text', text: 'Hi', citations: [{ url: '/a', title: 'A' }] },
      { type: 'tool_use', id: 't', name: 'f', input: { a: 1 } },
    ]
    const body = decodeWhole(format, { type: 'message', id: 'm', content, stop_reason: 'tool_use' })
    expect(body).toEqual<ChatDelta[]>([
      { type: 'message-id', id: 'm' },
      { type: 'reasoning', text: 'hm', isNew: true, providerData: { signature: 's' } },
      { type: 'text', text: 'Hi' },
      { type: 'source', title: 'A', url: '/a' },
      { type: 'tool-call', id: 't', name: 'f', input: { a: 1 } },
      { type: 'tool-input-end', id: 't' },
      { type: 'finish', reason: 'tool_use' },
    ])
    const error = { type: 'error', error: { type: 'api_error', message: 'no' } }
    expect(decodeWhole(format, error)).toEqual([{ type: 'error', message: 'no', serverCode: 'api_error' }])
  })

  it('ends by message_stop, not by words that name it', () => {
    expect(format.isEnd?.(eventOf({ type: 'message_stop' }))).toBe(true)
    expect(format.isEnd?.(eventOf(delta('text_delta', { text: '"message_stop"' })))).toBe(false)
  })
})

describe('anthropicMessages asks', () => {
  it('with what the protocol wants', () => {
    const tools = [{ name: 'f', description: 'd' }]
    const messages = [messageOf('system', 'Rules.'), messageOf('user', 'Hi')]
    const options = { model: 'm', system: 'Be brief.', body: { tools: [{ type: 'web_search_20250305' }] } }
    expect(anthropicMessages(options).request(contextOf({ messages, tools }))).toEqual({
      headers: { 'anthropic-version': '2023-06-01' },
      body: {
        model: 'm',
        max_tokens: 4096,
        system: 'Be brief.\n\nRules.',
        messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }],
        stream: true,
        tools: [{ type: 'web_search_20250305' }, { name: 'f', description: 'd', input_schema: { type: 'object' } }],
      },
    })
    expect(anthropicMessages({ version: null }).request(contextOf()).headers).toBeUndefined()
  })

  it('with signed thinking, calls and their results', () => {
    const call = (more: Partial<ToolPart>): ToolPart => ({
      type: 'tool',
      id: 'a',
      name: 'f',
      state: 'output-available',
      inputText: '{}',
      input: {},
      output: { x: 1 },
      ...more,
    })
    const parts: ChatPart[] = [
      { type: 'reasoning', text: 'hm', providerData: { signature: 's' } },
      { type: 'reasoning', text: 'of another provider' },
      { type: 'reasoning', text: '', providerData: { data: 'secret' } },
      call({}),
      call({ id: 'b', state: 'output-error', errorText: 'broken' }),
      call({ id: 'c', state: 'input-available' }),
      { type: 'text', text: 'Done.' },
    ]
    expect(format.request(contextOf({ messages: [messageOf('assistant', parts)] })).body).toMatchObject({
      messages: [
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'hm', signature: 's' },
            { type: 'redacted_thinking', data: 'secret' },
            { type: 'tool_use', id: 'a', name: 'f', input: {} },
            { type: 'tool_use', id: 'b', name: 'f', input: {} },
          ],
        },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'a', content: '{"x":1}' },
            { type: 'tool_result', tool_use_id: 'b', content: 'broken', is_error: true },
          ],
        },
        { role: 'assistant', content: [{ type: 'text', text: 'Done.' }] },
      ],
    })
  })

  it('with pictures and documents', () => {
    const file = (mediaType: string, url: string): ChatPart => ({ type: 'file', name: 'n', mediaType, url })
    const parts = [
      file('image/png', 'data:image/png;base64,AA=='),
      file('image/png', 'https://x.test/a.png'),
      file('application/pdf', 'https://x.test/a.pdf'),
      file('text/markdown', `data:text/markdown;base64,${btoa('# h\u00c3\u00a9')}`),
      file('audio/mp3', 'https://x.test/a.mp3'),
    ]
    expect(format.request(contextOf({ messages: [messageOf('user', parts)] })).body).toMatchObject({
      messages: [
        {
          content: [
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AA==' } },
            { type: 'image', source: { type: 'url', url: 'https://x.test/a.png' } },
            { type: 'document', source: { type: 'url', url: 'https://x.test/a.pdf' }, title: 'n' },
            { type: 'document', source: { type: 'text', media_type: 'text/plain', data: '# hé' }, title: 'n' },
            { type: 'text', text: '[n](https://x.test/a.mp3)' },
          ],
        },
      ],
    })
  })
})
