import { createUIMessageStream, createUIMessageStreamResponse, type UIMessage, type UIMessageChunk } from 'ai'
import { describe, expect, it } from 'vitest'
import { contextOf, decodeAll, decodeWhole, messageOf, warningsOf } from '../test-kit/decodeAll.ts'
import { essenceOf, readAnswer, textTransport } from '../test-kit/readAnswer.ts'
import { uiMessageStream } from './uiMessageStream.ts'

/** A stream as the official package writes it. */
async function read(...chunks: UIMessageChunk[]) {
  const stream = createUIMessageStream<UIMessage>({
    execute({ writer }) {
      for (const chunk of chunks) writer.write(chunk)
    },
  })
  const text = await createUIMessageStreamResponse({ stream }).text()
  const answer = await readAnswer(uiMessageStream(), textTransport(text))
  return { ...essenceOf(answer), warnings: answer.warnings }
}

describe('uiMessageStream reads what the AI SDK writes', () => {
  it('text, thinking, steps and calls of tools', async () => {
    const providerMetadata = { anthropic: { signature: 's' } }
    const seen = await read(
      { type: 'start', messageId: 'm-1', messageMetadata: { model: 'm' } },
      { type: 'start-step' },
      { type: 'reasoning-start', id: '0' },
      { type: 'reasoning-delta', id: '0', delta: 'hm' },
      { type: 'reasoning-end', id: '0', providerMetadata },
      { type: 'text-start', id: '1' },
      { type: 'text-delta', id: '1', delta: 'Let me ' },
      { type: 'text-delta', id: '1', delta: 'look.' },
      { type: 'text-end', id: '1' },
      { type: 'tool-input-start', toolCallId: 'a', toolName: 'search', dynamic: true },
      { type: 'tool-input-delta', toolCallId: 'a', inputTextDelta: '{"q"' },
      { type: 'tool-input-delta', toolCallId: 'a', inputTextDelta: ':1}' },
      { type: 'tool-input-available', toolCallId: 'a', toolName: 'search', input: { q: 1 }, dynamic: true },
      { type: 'tool-output-available', toolCallId: 'a', output: 'half', preliminary: true },
      { type: 'tool-output-available', toolCallId: 'a', output: 'found' },
      { type: 'tool-input-error', toolCallId: 'b', toolName: 'f', input: 'x', errorText: 'no JSON' },
      { type: 'tool-input-available', toolCallId: 'c', toolName: 'f', input: {}, providerExecuted: true },
      { type: 'tool-output-error', toolCallId: 'c', errorText: 'broken' },
      { type: 'finish-step' },
      { type: 'start-step' },
      { type: 'text-start', id: '1' },
      { type: 'text-delta', id: '1', delta: 'Done.' },
      { type: 'text-end', id: '1' },
      { type: 'finish-step' },
      { type: 'message-metadata', messageMetadata: { cost: 2 } },
      { type: 'finish', finishReason: 'stop', messageMetadata: { cost: 3 } },
    )
    const tool = { type: 'tool', name: 'f' }
    expect(seen).toEqual({
      status: 'done',
      serverId: 'm-1',
      finishReason: 'stop',
      metadata: { model: 'm', cost: 3 },
      warnings: [],
      parts: [
        { type: 'reasoning', text: 'hm', providerData: providerMetadata },
        { type: 'text', text: 'Let me look.' },
        {
          type: 'tool',
          id: 'a',
          name: 'search',
          isDynamic: true,
          state: 'output-available',
          inputText: '{"q":1}',
          input: { q: 1 },
          output: 'found',
        },
        { ...tool, id: 'b', state: 'output-error', inputText: '"x"', input: 'x', errorText: 'no JSON' },
        {
          ...tool,
          id: 'c',
          state: 'output-error',
          isProviderExecuted: true,
          inputText: '{}',
          input: {},
          errorText: 'broken',
        },
        { type: 'text', text: 'Done.' },
      ],
    })
  })

  it('sources, files and data, of which the same id takes its place, and a transient one none', async () => {
    const { parts } = await read(
      { type: 'source-url', sourceId: 's', url: '/a', title: 'A' },
      { type: 'source-document', sourceId: 'd', mediaType: 'application/pdf', title: 'B', filename: 'b.pdf' },
      { type: 'file', url: '/c.png', mediaType: 'image/png' },
      { type: 'data-weather', id: 'w', data: { celsius: null } },
      { type: 'data-progress', data: 1, transient: true },
      { type: 'data-weather', id: 'w', data: { celsius: 3 } },
    )
    expect(parts).toEqual([
      { type: 'source', title: 'A', url: '/a', id: 's' },
      { type: 'source', title: 'B', id: 'd', mediaType: 'application/pdf' },
      { type: 'file', name: '', mediaType: 'image/png', url: '/c.png' },
      { type: 'data', name: 'weather', data: { celsius: 3 }, id: 'w' },
    ])
  })

  it('approvals', async () => {
    const ask: UIMessageChunk[] = [
      { type: 'tool-input-available', toolCallId: 'a', toolName: 'pay', input: { eur: 5 } },
      { type: 'tool-approval-request', toolCallId: 'a', approvalId: 'p-1', signature: 'sig', reason: 'costly' },
    ]
    expect((await read(...ask)).parts).toMatchObject([
      { state: 'approval-requested', approvalId: 'p-1', approvalData: { signature: 'sig', requestReason: 'costly' } },
    ])
    expect((await read(...ask, { type: 'tool-output-denied', toolCallId: 'a' })).parts).toMatchObject([
      { state: 'output-denied' },
    ])
  })

  it('an error in mid-stream, keeping what came; an abort; and past what it does not know', async () => {
    const words: UIMessageChunk[] = [
      { type: 'text-start', id: '1' },
      { type: 'text-delta', id: '1', delta: 'Let me' },
    ]
    expect(await read(...words, { type: 'error', errorText: 'overloaded' })).toMatchObject({
      status: 'failed',
      parts: [{ text: 'Let me' }],
      error: { code: 'server-error', message: 'overloaded' },
    })
    expect(await read(...words, { type: 'abort' })).toMatchObject({ status: 'done', finishReason: 'abort' })
    expect(warningsOf(uiMessageStream(), { type: 'custom', kind: 'a.b' }, { type: 'step-usage' })).toEqual([
      'ui-message-stream ignored an event that it does not know: "type":"custom".',
      'ui-message-stream ignored an event that it does not know: "type":"step-usage".',
    ])
  })

  it('a whole message', () => {
    const message: UIMessage = {
      id: 'm-1',
      role: 'assistant',
      metadata: { model: 'm' },
      parts: [
        { type: 'step-start' },
        { type: 'tool-search', toolCallId: 'a', state: 'output-available', input: {}, output: 1 },
        { type: 'text', text: 'Hi', state: 'done' },
      ],
    }
    expect(decodeWhole(uiMessageStream(), message)).toEqual([
      { type: 'message-id', id: 'm-1' },
      { type: 'metadata', metadata: { model: 'm' } },
      { type: 'tool-call', id: 'a', name: 'search', input: {} },
      { type: 'tool-result', id: 'a', output: 1, isDenied: false },
      { type: 'text', text: 'Hi', isNew: true },
      { type: 'finish' },
    ])
  })
})

describe('uiMessageStream asks', () => {
  const messages = [messageOf('user', 'Hi'), messageOf('assistant', 'Hello', { serverId: 'm-1' })]

  it('as useChat does', () => {
    const request = uiMessageStream({ body: { model: 'm' } }).request(contextOf({ messages, trigger: 'regenerate' }))
    expect(request.body).toEqual({
      model: 'm',
      id: 'c',
      messages: [
        { id: 'user-1', role: 'user', parts: [{ type: 'text', text: 'Hi' }] },
        { id: 'm-1', role: 'assistant', parts: [{ type: 'step-start' }, { type: 'text', text: 'Hello' }] },
      ],
      trigger: 'regenerate-message',
    })
  })

  it('with the last message alone, and for which answer the results of tools are', () => {
    const request = uiMessageStream({ sendsLastOnly: true }).request(contextOf({ messages, trigger: 'tool-results' }))
    expect(request.body).toMatchObject({ messages: [{ id: 'm-1' }], trigger: 'submit-message', messageId: 'm-1' })
  })
})

it('each text-start begins a part, though the id be the same', () => {
  const chunk = (type: string, delta?: string) => ({ type, id: '0', delta })
  const events = [chunk('text-start'), chunk('text-delta', 'a'), chunk('text-start'), chunk('text-delta', 'b')]
  expect(decodeAll(uiMessageStream(), ...events)).toEqual([
    { type: 'text', text: 'a', isNew: true },
    { type: 'text', text: 'b', isNew: true },
  ])
})
