import type { StreamEvent } from '@streamside/event-stream/core'
import { describe, expect, it } from 'vitest'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import { fillTemplate } from './fillTemplate.ts'
import { jsonEnvelope } from './jsonEnvelope.ts'
import { openAIChat } from './openAIChat.ts'
import { plainText } from './plainText.ts'
import { readPath } from './readPath.ts'

const event = (data: unknown): StreamEvent => ({
  id: undefined,
  lastEventId: '',
  event: 'message',
  data: typeof data === 'string' ? data : JSON.stringify(data),
  receivedAtMs: 0,
})
const decode = (format: ChatFormat, ...data: unknown[]): ChatDelta[] => {
  const decoder = format.createDecoder()
  return data.flatMap((one) => decoder.event(event(one)))
}
const chunk = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
})
const context: ChatRequestContext = {
  question: 'q',
  messages: [],
  conversation: {},
  chatId: 'c',
  trigger: 'send',
  tools: [],
}

describe('openAIChat', () => {
  it.each<[string, unknown, ChatDelta[]]>([
    ['words', chunk({ content: 'a' }), [{ type: 'text', text: 'a' }]],
    ['a leading role without words', chunk({ role: 'assistant' }), []],
    ['null content', chunk({ role: 'assistant', content: null }), []],
    ['reasoning as DeepSeek names it', chunk({ reasoning_content: 'hm' }), [{ type: 'reasoning', text: 'hm' }]],
    ['reasoning as OpenRouter names it', chunk({ reasoning: 'hm' }), [{ type: 'reasoning', text: 'hm' }]],
    ['a refusal', chunk({ refusal: 'No.' }), [{ type: 'text', text: 'No.' }]],
    ['the finish reason', chunk({}, 'length'), [{ type: 'finish', reason: 'length' }]],
    [
      'usage, with no choice',
      { choices: [], usage: { prompt_tokens: 3, completion_tokens: 5 } },
      [{ type: 'usage', usage: { inputTokens: 3, outputTokens: 5 } }],
    ],
    [
      'an error in mid-stream',
      { error: { message: 'overloaded', code: 'x' } },
      [{ type: 'error', message: 'overloaded', serverCode: 'x' }],
    ],
    ['an error that is a string', { error: 'overloaded' }, [{ type: 'error', message: 'overloaded' }]],
    ['the end marker', '[DONE]', [{ type: 'finish' }]],
    ['an event of another kind', {}, []],
  ])('reads %s', (_, data, deltas) => {
    expect(decode(openAIChat(), data)).toEqual(deltas)
  })

  it('asks with the history, the system prompt and what the body adds', () => {
    const messages = [
      { id: '1', role: 'user', parts: [{ type: 'text', text: 'Hi' }], metadata: {}, status: 'done', createdAt: 0 },
    ] as const
    const format = openAIChat({ model: 'm', system: 'Be brief.', body: { temperature: 0 } })
    expect(format.request({ ...context, messages }).body).toEqual({
      model: 'm',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
      ],
      stream: true,
      temperature: 0,
    })
  })
})

describe('jsonEnvelope', () => {
  it('fills the body from the question and from what the server wanted back', () => {
    const format = jsonEnvelope({
      body: { content: '{question}', session_id: '{conversation.session_id}' },
      text: 'text',
    })
    expect(format.request(context).body).toEqual({ content: 'q' })
    expect(format.request({ ...context, conversation: { session_id: 's-1' } }).body).toEqual({
      content: 'q',
      session_id: 's-1',
    })
  })

  it('keeps words that look like the marker when they stand elsewhere', () => {
    const format = jsonEnvelope({ text: 'text', done: { end: true } })
    expect(decode(format, { text: '[DONE]', end: false }, { text: '!', end: true })).toEqual([
      { type: 'text', text: '[DONE]' },
      { type: 'text', text: '!' },
      { type: 'finish' },
    ])
  })

  it('takes sources that are strings, and other names of their fields', () => {
    const format = jsonEnvelope({ text: 'text', sources: 'from' })
    expect(decode(format, { from: ['a.pdf', { name: 'B', link: '/b' }] })).toEqual([
      { type: 'source', title: 'a.pdf' },
      { type: 'source', title: 'B', url: '/b' },
    ])
  })

  it('reads metadata by its names, and leaves out what is not there', () => {
    const format = jsonEnvelope({ text: 'text', metadata: { replyId: 'data.reply_id', edited: 'data.is_edit' } })
    expect(decode(format, { data: { reply_id: 0 } })).toEqual([{ type: 'metadata', metadata: { replyId: 0 } }])
  })

  it('says something when the server refuses without words', () => {
    expect(decode(jsonEnvelope({ ok: { code: 0 }, text: 't' }), { code: 7 })).toEqual([
      { type: 'error', message: 'The server reported an error.', serverCode: 7 },
    ])
  })

  it('has no end marker of its own where none is given', () => {
    expect(jsonEnvelope({ text: 't' }).isEnd).toBeUndefined()
  })
})

describe('plainText', () => {
  it('joins by the separator, losing nothing', () => {
    expect(decode(plainText({ separator: '\n' }), ' a', '', 'b')).toEqual([
      { type: 'text', text: ' a' },
      { type: 'text', text: '\n' },
      { type: 'text', text: '\nb' },
    ])
  })

  it('ends by its marker', () => {
    expect(plainText({ done: '[END]' }).isEnd?.(event('[END]'))).toBe(true)
    expect(decode(plainText({ done: '[END]' }), 'a', '[END]')).toEqual([
      { type: 'text', text: 'a' },
      { type: 'finish' },
    ])
  })
})

describe('templates and paths', () => {
  it('keeps types where a placeholder stands alone, and makes text within text', () => {
    const values = { question: 'Hi', conversation: { n: 3, list: [1] } }
    const template = {
      a: '{conversation.n}',
      b: 'n={conversation.n}, none={conversation.x}',
      c: ['{conversation.list}'],
      d: { e: '{nothing}' },
      f: 1,
    }
    expect(fillTemplate(template, values)).toEqual({ a: 3, b: 'n=3, none=', c: [[1]], d: {}, f: 1 })
  })

  it('reads into arrays, and never into prototypes', () => {
    expect(readPath({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1)
    expect(readPath({}, 'constructor.name')).toBeUndefined()
    expect(readPath(null, 'a')).toBeUndefined()
  })
})
