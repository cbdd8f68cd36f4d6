import { describe, expect, it } from 'vitest'
import { contextOf, decodeAll as decode, eventOf as event } from '../test-kit/decodeAll.ts'
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
