import { describe, expect, it } from 'vitest'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatPart, ToolPart } from '../messages/ChatPart.ts'
import { contextOf, decodeAll, decodeWhole, messageOf, warningsOf } from '../test-kit/decodeAll.ts'
import { openAIChat } from './openAIChat.ts'

const chunk = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
})
const piece = (index: number, args: string, more = {}) =>
  chunk({ tool_calls: [{ index, ...more, function: { arguments: args } }] })

describe('openAIChat reads', () => {
  it.each<[string, unknown, ChatDelta[]]>([
    ['words', chunk({ content: 'a' }), [{ type: 'text', text: 'a' }]],
    ['a leading role without words', chunk({ role: 'assistant', content: '', refusal: null }), []],
    ['null content', chunk({ role: 'assistant', content: null }), []],
    ['content in pieces', chunk({ content: [{ type: 'text', text: 'a' }, {}] }), [{ type: 'text', text: 'a' }]],
    ['the older completions', { choices: [{ text: 'a', index: 0 }] }, [{ type: 'text', text: 'a' }]],
    ['reasoning as DeepSeek names it', chunk({ reasoning_content: 'hm' }), [{ type: 'reasoning', text: 'hm' }]],
    ['reasoning as OpenRouter names it', chunk({ reasoning: 'hm' }), [{ type: 'reasoning', text: 'hm' }]],
    ['a refusal', chunk({ refusal: 'No.' }), [{ type: 'text', text: 'No.' }]],
    [
      'the finish reason, with which all calls are complete',
      chunk({}, 'length'),
      [{ type: 'tool-input-end' }, { type: 'finish', reason: 'length' }],
    ],
    ['its id, once', { id: 'x', ...chunk({}) }, [{ type: 'message-id', id: 'x' }]],
    [
      'usage, with no choice',
      {
        choices: [],
        usage: { prompt_tokens: 3, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 2 } },
      },
      [{ type: 'usage', usage: { inputTokens: 3, outputTokens: 5, reasoningTokens: 2 } }],
    ],
    [
      'an error in mid-stream',
      { error: { message: 'overloaded', code: 'x' } },
      [{ type: 'error', message: 'overloaded', serverCode: 'x' }],
    ],
    ['an error that is a string', { error: 'overloaded' }, [{ type: 'error', message: 'overloaded' }]],
    [
      'an error without a field of its own',
      { object: 'error', message: 'too long', code: 400 },
      [{ type: 'error', message: 'too long', serverCode: 400 }],
    ],
    ['business data', chunk({ aiId: 'a-7' }), [{ type: 'metadata', metadata: { aiId: 'a-7' } }]],
    [
      'a picture',
      chunk({ images: [{ image_url: { url: 'data:image/png;base64,AA==' } }] }),
      [{ type: 'file', name: 'image', mediaType: 'image/png', url: 'data:image/png;base64,AA==' }],
    ],
    ['the end marker', '[DONE]', [{ type: 'tool-input-end' }, { type: 'finish' }]],
  ])('%s', (_, data, deltas) => {
    expect(decodeAll(openAIChat(), data)).toEqual(deltas)
  })

  it('citations of either kind, each address once', () => {
    const annotation = { url_citation: { url: '/a', title: 'A' } }
    const events = [chunk({ annotations: [annotation, annotation] }), { ...chunk({}), citations: ['/a', '/b'] }]
    expect(decodeAll(openAIChat(), ...events)).toEqual([
      { type: 'source', title: 'A', url: '/a' },
      { type: 'source', title: '/b', url: '/b' },
    ])
  })

  it('calls whose arguments come in turns', () => {
    const begin = (index: number, id: string, name: string) =>
      chunk({ tool_calls: [{ index, id, function: { name, arguments: '' } }] })
    const events = [begin(0, 'a', 'f'), begin(1, 'b', 'g'), piece(0, '{"x"'), piece(1, '{}'), piece(0, ':1}')]
    expect(decodeAll(openAIChat(), ...events, chunk({}, 'tool_calls'))).toEqual([
      { type: 'tool-call', id: 'a', name: 'f', inputText: '' },
      { type: 'tool-call', id: 'b', name: 'g', inputText: '' },
      { type: 'tool-call', id: 'a', inputText: '{"x"' },
      { type: 'tool-call', id: 'b', inputText: '{}' },
      { type: 'tool-call', id: 'a', inputText: ':1}' },
      { type: 'tool-input-end' },
      { type: 'finish', reason: 'tool_calls' },
    ])
  })

  it('calls of servers that number each of them 0, repeat the id, or send none', () => {
    const whole = (id: string | undefined, name: string) =>
      chunk({ tool_calls: [{ index: 0, id, function: { name, arguments: '{}' } }] })
    expect(decodeAll(openAIChat(), whole('a', 'f'), whole('b', 'g'), piece(0, '', { id: 'b' }), '[DONE]')).toEqual([
      { type: 'tool-call', id: 'a', name: 'f', inputText: '{}' },
      { type: 'tool-call', id: 'b', name: 'g', inputText: '{}' },
      { type: 'tool-call', id: 'b', inputText: '' },
      { type: 'tool-input-end' },
      { type: 'finish' },
    ])
    expect(decodeAll(openAIChat(), { id: 'x', ...whole(undefined, 'f') }).at(-1)).toEqual({
      type: 'tool-call',
      id: 'x-0',
      name: 'f',
      inputText: '{}',
    })
    const legacy = chunk({ function_call: { name: 'f', arguments: '{}' } }, 'function_call')
    expect(decodeAll(openAIChat(), legacy).map(({ type }) => type)).toEqual(['tool-call', 'tool-input-end', 'finish'])
  })

  it('a whole completion', () => {
    const message = {
      role: 'assistant',
      content: 'a',
      tool_calls: [{ id: 'a', function: { name: 'f', arguments: '{}' } }],
    }
    const body = decodeWhole(openAIChat(), { choices: [{ message, finish_reason: 'stop' }] })
    expect(body.map(({ type }) => type)).toEqual(['text', 'tool-call', 'tool-input-end', 'finish', 'tool-input-end'])
  })

  it('past what it does not know, and says so', () => {
    expect(warningsOf(openAIChat(), { type: 'ping' }, chunk({ content: 'a' }))).toEqual([
      'openai-chat ignored an event that it does not know: "type":"ping".',
    ])
  })
})

describe('openAIChat asks', () => {
  const ask = (messages: ReturnType<typeof messageOf>[], options = {}) =>
    openAIChat(options).request(contextOf({ messages })).body
  const call = (more: Partial<ToolPart>): ToolPart => ({
    type: 'tool',
    id: 'a',
    name: 'f',
    state: 'output-available',
    inputText: '{"x":1}',
    input: { x: 1 },
    ...more,
  })

  it('with the history, the system prompt and what the body adds', () => {
    const options = { model: 'm', system: 'Be brief.', body: { temperature: 0 } }
    expect(ask([messageOf('user', 'Hi')], options)).toEqual({
      model: 'm',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
      ],
      stream: true,
      temperature: 0,
    })
  })

  it('with tools', () => {
    const tools = [{ name: 'f', description: 'd', inputSchema: { type: 'object' } }, { name: 'g' }]
    expect(openAIChat().request(contextOf({ tools })).body).toMatchObject({
      tools: [
        { type: 'function', function: { name: 'f', description: 'd', parameters: { type: 'object' } } },
        { type: 'function', function: { name: 'g', parameters: { type: 'object' } } },
      ],
    })
  })

  it('with pictures and files', () => {
    const file = (name: string, mediaType: string, url: string): ChatPart => ({ type: 'file', name, mediaType, url })
    const parts = [
      { type: 'text', text: 'What is this?' } as const,
      file('a.png', 'image/png', 'https://x.test/a.png'),
      file('b.pdf', 'application/pdf', 'data:application/pdf;base64,AA=='),
      file('c.pdf', 'application/pdf', 'https://x.test/c.pdf'),
    ]
    expect(ask([messageOf('user', parts)])).toMatchObject({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: 'https://x.test/a.png' } },
            { type: 'file', file: { filename: 'b.pdf', file_data: 'data:application/pdf;base64,AA==' } },
            { type: 'text', text: '[c.pdf](https://x.test/c.pdf)' },
          ],
        },
      ],
    })
  })

  it('with calls and their results, a message for each step; a call without a result is left out', () => {
    const parts: ChatPart[] = [
      { type: 'reasoning', text: 'hm' },
      call({ output: { y: 2 } }),
      call({ id: 'b', state: 'output-error', errorText: 'broken' }),
      call({ id: 'c', state: 'output-denied' }),
      call({ id: 'd', state: 'input-available' }),
      { type: 'text', text: 'Done.' },
    ]
    const fn = { name: 'f', arguments: '{"x":1}' }
    const expected = [
      {
        role: 'assistant',
        content: null,
        tool_calls: ['a', 'b', 'c'].map((id) => ({ id, type: 'function', function: fn })),
      },
      { role: 'tool', tool_call_id: 'a', content: '{"y":2}' },
      { role: 'tool', tool_call_id: 'b', content: 'broken' },
      { role: 'tool', tool_call_id: 'c', content: 'The user did not allow this call.' },
      { role: 'assistant', content: 'Done.' },
    ]
    expect(ask([messageOf('assistant', parts)])).toMatchObject({ messages: expected })
    expect(ask([messageOf('assistant', parts)], { returnReasoning: true })).toMatchObject({
      messages: [{ ...expected[0], reasoning_content: 'hm' }, {}, {}, {}, {}],
    })
  })

  it('without answers that have nothing to give back', () => {
    const parts: ChatPart[] = [{ type: 'source', title: 's' }, call({ state: 'input-streaming' })]
    expect(ask([messageOf('assistant', parts)])).toMatchObject({ messages: [] })
  })
})
