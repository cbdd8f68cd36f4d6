import { describe, expect, it } from 'vitest'
import type { ChatPart } from '../messages/ChatPart.ts'
import { contextOf, decodeAll as decode, decodeWhole, eventOf as event, messageOf } from '../test-kit/decodeAll.ts'
import { fillTemplate } from './fillTemplate.ts'
import { jsonEnvelope } from './jsonEnvelope.ts'
import { plainText } from './plainText.ts'
import { readPath } from './readPath.ts'

describe('jsonEnvelope', () => {
  it('fills the body from the question and from what the server wanted back', () => {
    const format = jsonEnvelope({
      body: { content: '{question}', session_id: '{conversation.session_id}' },
      text: 'text',
    })
    expect(format.request(contextOf()).body).toEqual({ content: 'q' })
    expect(format.request(contextOf({ conversation: { session_id: 's-1' } })).body).toEqual({
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

  it('reads thinking, suggestions, usage and the snippets of sources', () => {
    const format = jsonEnvelope({
      text: 'text',
      reasoning: 'thought',
      suggestions: 'next',
      usage: { inputTokens: 'used.in', outputTokens: 'used.out' },
      sources: 'from',
    })
    const data = { thought: 'hm', next: ['Why?', 2], used: { in: 3 }, from: [{ url: '/a', snippet: 's' }] }
    expect(decode(format, data)).toEqual([
      { type: 'reasoning', text: 'hm' },
      { type: 'usage', usage: { inputTokens: 3 } },
      { type: 'source', title: '/a', url: '/a', snippet: 's' },
      { type: 'suggestions', suggestions: ['Why?', '2'] },
    ])
  })

  it('takes the new words where each event holds all so far', () => {
    const format = jsonEnvelope({ text: 'text', reasoning: 'why', isCumulative: true })
    const events = [{ text: 'Hel', why: 'a' }, { text: 'Hel', why: 'ab' }, { text: 'Hello' }, { text: 'H' }]
    expect(decode(format, ...events).map((delta) => 'text' in delta && delta.text)).toEqual(['a', 'Hel', 'b', 'lo'])
  })

  it('takes something that only an error has for one', () => {
    const format = jsonEnvelope({ text: 't', error: 'error', errorCode: 'error.no' })
    expect(decode(format, { t: 'a', error: null }, { error: 'too long' })).toEqual([
      { type: 'text', text: 'a' },
      { type: 'error', message: 'too long' },
    ])
    expect(decode(format, { error: { message: 'm', no: 7 } })).toEqual([{ type: 'error', message: 'm', serverCode: 7 }])
  })

  it('ends by data that is no JSON, or by the name of an event', () => {
    const format = jsonEnvelope({ text: 't', done: '[DONE]', doneEvent: 'close' })
    expect(format.isEnd?.(event('[DONE]'))).toBe(true)
    expect(format.isEnd?.(event('bye', 'close'))).toBe(true)
    expect(format.isEnd?.(event({ t: '[DONE]' }))).toBe(false)
    const decoder = format.createDecoder()
    const events = [event(''), event('bye', 'close'), event('[DONE]')]
    expect(events.map((one) => decoder.event(one))).toEqual([[], [{ type: 'finish' }], [{ type: 'finish' }]])
  })

  it('fills history and files in', () => {
    const file: ChatPart = { type: 'file', name: 'n', mediaType: 'image/png', url: '/a', serverId: 'f-1' }
    const messages = [messageOf('assistant', 'Hello'), messageOf('user', [{ type: 'text', text: 'Hi' }, file])]
    const format = jsonEnvelope({ body: { all: '{history}', files: '{files}', id: '{chatId}' }, text: 't' })
    expect(format.request(contextOf({ messages })).body).toEqual({
      all: [
        { role: 'assistant', content: 'Hello' },
        { role: 'user', content: 'Hi' },
      ],
      files: [{ name: 'n', mediaType: 'image/png', url: '/a', serverId: 'f-1' }],
      id: 'c',
    })
    expect(format.request(contextOf()).body).toEqual({ all: [], id: 'c' })
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

describe('plainText in one piece of JSON', () => {
  const body = (json: unknown, options = {}) => decodeWhole(plainText(options), json)

  it('is found by its path, or says that it is not', () => {
    expect(body({ answer: 'a' })?.[0]).toEqual({ type: 'text', text: 'a' })
    expect(body('a')?.[0]).toEqual({ type: 'text', text: 'a' })
    expect(body({ data: { text: 'a' } }, { answer: 'data.text' })?.[0]).toEqual({ type: 'text', text: 'a' })
    expect(body({ reply: 'a' })).toEqual([
      {
        type: 'error',
        message: 'plainText() found no words at "answer" in the server\'s JSON: give it the path as `answer`.',
      },
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
