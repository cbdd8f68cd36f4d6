import { describe, expect, it } from 'vitest'
import type { ChatPart } from '../messages/ChatPart.ts'
import { contextOf, decodeAll, eventOf, messageOf, warningsOf } from '../test-kit/decodeAll.ts'
import { essenceOf, readAnswer, textTransport } from '../test-kit/readAnswer.ts'
import { ollama } from './ollama.ts'

const line = (message: object, more: object = {}) => ({ created_at: 't', message, done: false, ...more })

describe('ollama', () => {
  it('reads thinking, words, calls with and without ids, and the counts at the end', () => {
    const fn = { name: 'f', arguments: { a: 1 } }
    const end = line({ content: '' }, { done: true, done_reason: 'stop', prompt_eval_count: 3, eval_count: 5 })
    const calls = line({ content: '', tool_calls: [{ id: 'x', function: fn }, { function: fn }] })
    expect(decodeAll(ollama(), line({ content: '', thinking: 'hm' }), line({ content: 'Hi' }), calls, end)).toEqual([
      { type: 'reasoning', text: 'hm' },
      { type: 'text', text: 'Hi' },
      { type: 'tool-call', id: 'x', name: 'f', input: { a: 1 } },
      { type: 'tool-call', id: 't-2', name: 'f', input: { a: 1 } },
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 5 } },
      { type: 'finish', reason: 'stop' },
    ])
  })

  it('reads lines as they come over the wire, and an error among them', async () => {
    const body = `${JSON.stringify(line({ content: 'Let me' }))}\n${JSON.stringify({ error: 'out of memory' })}\n`
    expect(essenceOf(await readAnswer(ollama(), textTransport(body, 'application/x-ndjson')))).toMatchObject({
      status: 'failed',
      parts: [{ type: 'text', text: 'Let me' }],
      error: { message: 'out of memory' },
    })
    expect(warningsOf(ollama(), { status: 'pulling' })).toEqual([
      'ollama ignored an event that it does not know: message.',
    ])
  })

  it('ends by done, not by arguments of that name', () => {
    const fn = { name: 'f', arguments: { done: true } }
    expect(ollama().isEnd?.(eventOf(line({ tool_calls: [{ function: fn }] })))).toBe(false)
    expect(ollama().isEnd?.(eventOf(line({}, { done: true })))).toBe(true)
  })

  it('asks with pictures, tools, calls and their results', () => {
    const question: ChatPart[] = [
      { type: 'text', text: 'What?' },
      { type: 'file', name: 'a', mediaType: 'image/png', url: 'data:image/png;base64,AA==' },
      { type: 'file', name: 'b', mediaType: 'application/pdf', url: '/b.pdf' },
    ]
    const answer: ChatPart[] = [
      { type: 'tool', id: 'x', name: 'f', state: 'output-available', inputText: '', input: { a: 1 }, output: [2] },
      { type: 'text', text: 'Done.' },
    ]
    const messages = [messageOf('user', question), messageOf('assistant', answer)]
    const format = ollama({ model: 'm', system: 'Be brief.', body: { think: true } })
    expect(format.request(contextOf({ messages, tools: [{ name: 'f' }] })).body).toEqual({
      model: 'm',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'What?\n[b](/b.pdf)', images: ['AA=='] },
        { role: 'assistant', content: '', tool_calls: [{ function: { name: 'f', arguments: { a: 1 } } }] },
        { role: 'tool', tool_name: 'f', content: '[2]' },
        { role: 'assistant', content: 'Done.' },
      ],
      tools: [{ type: 'function', function: { name: 'f', parameters: { type: 'object' } } }],
      stream: true,
      think: true,
    })
  })
})
