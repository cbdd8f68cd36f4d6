import { readUIMessageStream, safeValidateUIMessages, type UIMessage, type UIMessageChunk } from 'ai'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../test-kit/decodeAll.ts'
import type { ChatMessageData } from './ChatMessageData.ts'
import type { ChatPart, ToolPart } from './ChatPart.ts'
import { fromUIMessages } from './fromUIMessages.ts'
import { toUIMessages } from './toUIMessages.ts'

const call = (state: ToolPart['state'], more: Partial<ToolPart> = {}): ToolPart => ({
  type: 'tool',
  id: `c-${state}`,
  name: 'search',
  state,
  inputText: '{"q":1}',
  input: { q: 1 },
  ...more,
})

/** One part of every kind and state that the shape can carry. */
const PARTS: ChatPart[] = [
  { type: 'reasoning', text: 'hm', providerData: { signature: 'abc' } },
  { type: 'reasoning', text: 'h', providerData: { anthropic: { signature: 'abc' } } },
  { type: 'text', text: 'Let me look.', providerData: ['odd'] },
  call('input-available', { isProviderExecuted: true }),
  call('output-available', { output: [1], isDynamic: true }),
  call('output-error', { errorText: 'broken', approvalId: 'a-1' }),
  call('output-denied', { errorText: 'No.', approvalId: 'a-2' }),
  call('approval-requested', { approvalId: 'a-3', approvalData: { signature: 's' } }),
  call('approval-responded', { approvalId: 'a-4' }),
  { type: 'tool', id: 'c-0', name: 'search', state: 'input-streaming', inputText: '{"q' },
  { type: 'text', text: 'Here.' },
  { type: 'source', title: 'A', url: '/a', id: 's-1', snippet: 'words' },
  { type: 'source', title: 'B', id: 's-2', mediaType: 'application/pdf' },
  { type: 'file', name: 'a.png', mediaType: 'image/png', url: 'data:image/png;base64,AA==' },
  { type: 'data', name: 'weather', data: { city: 'Ulm' }, id: 'd-1' },
]
const MESSAGES: ChatMessageData[] = [
  messageOf('user', [{ type: 'text', text: 'Hi' }, ...PARTS.slice(-2, -1)], {
    metadata: { createdAt: 5 },
    createdAt: 5,
  }),
  messageOf('assistant', PARTS, { id: 'm-1', serverId: 'm-1', createdAt: 7 }),
]

describe('toUIMessages and fromUIMessages', () => {
  it('are the way there and back', () => {
    expect(fromUIMessages(toUIMessages(MESSAGES), 7)).toEqual(MESSAGES)
  })

  it('make what the AI SDK holds for valid, also after JSON', async () => {
    const messages = JSON.parse(JSON.stringify(toUIMessages(MESSAGES)))
    const tool = { inputSchema: undefined }
    const result = await safeValidateUIMessages<UIMessage>({ messages, tools: { search: tool } as never })
    expect(result).toMatchObject({ success: true, data: messages })
  })

  it('begin a step where the model was asked again', () => {
    const message = messageOf('assistant', [call('output-available', { output: 1 }), { type: 'text', text: 'Done.' }])
    expect(toUIMessages([message])[0]?.parts.map(({ type }) => type)).toEqual([
      'step-start',
      'tool-search',
      'step-start',
      'text',
    ])
  })

  it('take the id by which the server knows a message, and leave forms out', () => {
    const form: ChatPart = { type: 'form', flowId: 'f', name: 'n', step: 0, state: 'open' }
    expect(toUIMessages([messageOf('user', [form], { serverId: 's-9' })])).toEqual([
      { id: 's-9', role: 'user', parts: [] },
    ])
  })

  it('take the time where metadata has one, and keep parts that are not known', () => {
    const metadata = { createdAt: '2026-11-20T12:00:00Z' }
    const [message] = fromUIMessages([{ id: 'a', role: 'assistant', metadata, parts: [{ type: 'custom' }] }])
    expect(message).toMatchObject({
      createdAt: Date.UTC(2026, 10, 20, 12),
      parts: [{ type: 'data', name: 'custom', data: { type: 'custom' } }],
    })
  })

  it('read what the AI SDK itself makes of a stream', async () => {
    const chunks: UIMessageChunk[] = [
      { type: 'start', messageId: 'm-1', messageMetadata: { model: 'm' } },
      { type: 'start-step' },
      { type: 'tool-input-start', toolCallId: 'c', toolName: 'search' },
      { type: 'tool-input-available', toolCallId: 'c', toolName: 'search', input: { q: 1 } },
      { type: 'tool-output-available', toolCallId: 'c', output: [1] },
      { type: 'finish-step' },
      { type: 'start-step' },
      { type: 'text-start', id: 't' },
      { type: 'text-delta', id: 't', delta: 'Hi' },
      { type: 'text-end', id: 't' },
      { type: 'finish' },
    ]
    let last: UIMessage | undefined
    const stream = new ReadableStream<UIMessageChunk>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk)
        controller.close()
      },
    })
    for await (const message of readUIMessageStream({ stream })) last = message
    expect(fromUIMessages(last ? [last] : [])).toMatchObject([
      {
        id: 'm-1',
        metadata: { model: 'm' },
        parts: [
          { type: 'tool', id: 'c', name: 'search', state: 'output-available', input: { q: 1 }, output: [1] },
          { type: 'text', text: 'Hi' },
        ],
      },
    ])
  })
})
