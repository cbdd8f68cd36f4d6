import { describe, expect, it } from 'vitest'
import type { ChatPart, ToolPart } from '../messages/ChatPart.ts'
import { contextOf, decodeAll, decodeWhole, eventOf, messageOf, warningsOf } from '../test-kit/decodeAll.ts'
import { openAIResponses } from './openAIResponses.ts'

const event = (type: string, more: object = {}) => ({ type: `response.${type}`, ...more })
const format = openAIResponses()
const call = (more: Partial<ToolPart> = {}): ToolPart => ({
  type: 'tool',
  id: 'call_1',
  name: 'f',
  state: 'output-available',
  inputText: '{"a":1}',
  input: { a: 1 },
  output: 'found',
  ...more,
})

describe('openAIResponses reads', () => {
  it('thinking in paragraphs, calls by their items, words and citations, and how it ended', () => {
    const item = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'f', arguments: '' }
    const response = {
      id: 'resp_1',
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      usage: { input_tokens: 3, output_tokens: 5, output_tokens_details: { reasoning_tokens: 2 } },
    }
    const annotation = { type: 'url_citation', url: '/a', title: 'A' }
    expect(
      decodeAll(
        format,
        event('created', { response: { id: 'resp_1' } }),
        event('in_progress'),
        event('output_item.added', { item: { type: 'reasoning', id: 'rs_1' } }),
        event('reasoning_summary_text.delta', { delta: 'one' }),
        event('reasoning_summary_part.added', { summary_index: 1 }),
        event('reasoning_summary_text.delta', { delta: 'two' }),
        event('output_item.done', { item: { type: 'reasoning', id: 'rs_1', encrypted_content: 'e' } }),
        event('output_item.added', { item }),
        event('function_call_arguments.delta', { item_id: 'fc_1', delta: '{}' }),
        event('function_call_arguments.done', { item_id: 'fc_1' }),
        event('output_item.done', { item: { ...item, arguments: '{}' } }),
        event('output_text.delta', { delta: 'Hi' }),
        event('output_text.annotation.added', { annotation }),
        event('output_text.annotation.added', { annotation }),
        event('refusal.delta', { delta: 'No.' }),
        event('incomplete', { response }),
      ),
    ).toEqual([
      { type: 'message-id', id: 'resp_1' },
      { type: 'reasoning', text: 'one', isNew: true },
      { type: 'reasoning', text: '\n\n' },
      { type: 'reasoning', text: 'two' },
      { type: 'reasoning', text: '', providerData: { type: 'reasoning', id: 'rs_1', encrypted_content: 'e' } },
      { type: 'tool-call', id: 'call_1', name: 'f' },
      { type: 'tool-call', id: 'call_1', inputText: '{}' },
      { type: 'tool-input-end', id: 'call_1' },
      { type: 'text', text: 'Hi' },
      { type: 'text', text: 'No.' },
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 5, reasoningTokens: 2 } },
      { type: 'conversation', state: { previous_response_id: 'resp_1' } },
      { type: 'source', title: 'A', url: '/a' },
      { type: 'finish', reason: 'max_output_tokens' },
    ])
  })

  it('what the server ran itself, and a picture that it made', () => {
    const search = { type: 'web_search_call', id: 'ws_1', action: { query: 'x' }, status: 'completed' }
    const picture = { type: 'image_generation_call', id: 'ig_1', result: 'AA==' }
    const events = [search, picture].flatMap((item) => [
      event('output_item.added', { item: { type: item.type, id: item.id } }),
      event('output_item.done', { item }),
    ])
    expect(decodeAll(format, event('web_search_call.searching'), ...events)).toEqual([
      { type: 'tool-call', id: 'ws_1', name: 'web_search', isProviderExecuted: true },
      { type: 'tool-call', id: 'ws_1', input: { query: 'x' } },
      { type: 'tool-result', id: 'ws_1', output: 'completed' },
      { type: 'tool-call', id: 'ig_1', name: 'image_generation', isProviderExecuted: true },
      { type: 'tool-call', id: 'ig_1', input: {} },
      { type: 'tool-result', id: 'ig_1', output: 'done' },
      { type: 'file', name: 'image.png', mediaType: 'image/png', url: 'data:image/png;base64,AA==' },
    ])
  })

  it('errors in each of their shapes', () => {
    const error = { type: 'error', message: 'no', serverCode: 'x' }
    expect(decodeAll(format, { type: 'error', message: 'no', code: 'x' })).toEqual([error])
    expect(decodeAll(format, { type: 'error', error: { message: 'no', code: 'x' } })).toEqual([error])
    expect(decodeAll(format, event('failed', { response: { error: { message: 'no', code: 'x' } } }))).toEqual([error])
    expect(decodeWhole(format, { error: { message: 'no', code: 'x' } })).toEqual([error])
  })

  it('past what it does not know, and says so', () => {
    expect(warningsOf(format, event('audio'), event('audio.transcript.delta'), event('queued'))).toEqual([
      'openai-responses ignored an event that it does not know: "type":"response.audio".',
    ])
  })

  it('a whole response', () => {
    const output = [
      { type: 'reasoning', id: 'rs', summary: [{ text: 'hm' }] },
      { type: 'message', id: 'm', content: [{ type: 'output_text', text: 'Hi', annotations: [{ url: '/a' }] }] },
      { type: 'function_call', id: 'fc', call_id: 'c', name: 'f', arguments: '{}' },
    ]
    expect(decodeWhole(format, { id: 'r', status: 'completed', output })).toEqual([
      { type: 'message-id', id: 'r' },
      { type: 'reasoning', text: 'hm', isNew: true },
      { type: 'text', text: 'Hi' },
      { type: 'source', title: '/a', url: '/a' },
      { type: 'tool-call', id: 'c', name: 'f' },
      { type: 'tool-call', id: 'c', inputText: '{}' },
      { type: 'tool-input-end', id: 'c' },
      { type: 'conversation', state: { previous_response_id: 'r' } },
      { type: 'finish', reason: 'completed' },
    ])
  })

  it('ends by its last events, not by words that name them', () => {
    const ends = (data: object) => format.isEnd?.(eventOf(data))
    expect([ends(event('completed')), ends(event('incomplete'))]).toEqual([true, true])
    // What has failed ends by its error.
    expect([ends(event('failed')), ends({ type: 'error' })]).toEqual([false, false])
    expect(ends(event('output_text.delta', { delta: '"type":"response.completed"' }))).toBe(false)
    expect(ends(event('x', { part: { type: 'error' } }))).toBe(false)
  })
})

describe('openAIResponses asks', () => {
  const question = messageOf('user', 'Hi')
  const ask = (messages: ReturnType<typeof messageOf>[], options = {}) =>
    // As it goes over the wire.
    JSON.parse(JSON.stringify(openAIResponses(options).request(contextOf({ messages })).body))

  it('with the system prompt, tools of ours and of the server, files', () => {
    const parts: ChatPart[] = [
      { type: 'text', text: 'What?' },
      { type: 'file', name: 'a', mediaType: 'image/png', url: '/a.png' },
      { type: 'file', name: 'b.pdf', mediaType: 'application/pdf', url: 'data:application/pdf;base64,AA==' },
      { type: 'file', name: 'c', mediaType: 'application/pdf', url: '/c.pdf' },
    ]
    const options = { model: 'm', system: 'Be brief.', body: { tools: [{ type: 'web_search' }] } }
    const tools = [{ name: 'f' }]
    expect(openAIResponses(options).request(contextOf({ messages: [messageOf('user', parts)], tools })).body).toEqual({
      model: 'm',
      instructions: 'Be brief.',
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'What?' },
            { type: 'input_image', image_url: '/a.png' },
            { type: 'input_file', filename: 'b.pdf', file_data: 'data:application/pdf;base64,AA==' },
            { type: 'input_file', file_url: '/c.pdf' },
          ],
        },
      ],
      tools: [
        { type: 'web_search' },
        { type: 'function', name: 'f', description: undefined, parameters: { type: 'object' }, strict: false },
      ],
      stream: true,
    })
  })

  it('only what is new, after the last answer that the server has', () => {
    const answer = messageOf('assistant', 'Hello', { serverId: 'resp_1' })
    const failed = messageOf('assistant', 'Well', { serverId: 'resp_2', status: 'failed' })
    expect(ask([question, answer, messageOf('user', 'Why?')])).toMatchObject({
      previous_response_id: 'resp_1',
      input: [{ role: 'user', content: 'Why?' }],
    })
    expect(ask([question, answer, question, failed, messageOf('user', 'Why?')])).toMatchObject({
      previous_response_id: 'resp_1',
      input: [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Well' },
        { role: 'user', content: 'Why?' },
      ],
    })
    // An edited first question goes back behind all answers.
    expect(ask([question])).not.toHaveProperty('previous_response_id')
  })

  it('with the results of calls, and says of one that it was not run', () => {
    const parts = [call(), call({ id: 'call_2', state: 'input-available' })]
    expect(ask([question, messageOf('assistant', parts, { serverId: 'resp_1', status: 'waiting' })])).toMatchObject({
      previous_response_id: 'resp_1',
      input: [
        { type: 'function_call_output', call_id: 'call_1', output: 'found' },
        { type: 'function_call_output', call_id: 'call_2', output: 'The call was not run.' },
      ],
    })
  })

  it('with everything, thinking included, where the server keeps nothing', () => {
    const thought = { type: 'reasoning', id: 'rs_1', encrypted_content: 'e' }
    const parts: ChatPart[] = [
      { type: 'reasoning', text: 'hm', providerData: thought },
      { type: 'reasoning', text: 'of another provider' },
      call(),
      { type: 'text', text: 'Done.' },
    ]
    expect(ask([question, messageOf('assistant', parts, { serverId: 'resp_1' })], { store: false })).toMatchObject({
      store: false,
      include: ['reasoning.encrypted_content'],
      input: [
        { role: 'user', content: 'Hi' },
        thought,
        { type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{"a":1}' },
        { type: 'function_call_output', call_id: 'call_1', output: 'found' },
        { role: 'assistant', content: 'Done.' },
      ],
    })
  })
})
