import { describe, expect, it } from 'vitest'
import { contextOf } from '../test-kit/decodeAll.ts'
import { essenceOf, readAnswer, textTransport } from '../test-kit/readAnswer.ts'
import { autoDetect } from './autoDetect.ts'
import { openAIChat } from './openAIChat.ts'

const request = openAIChat().request
const sse = (...data: unknown[]) =>
  data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('')

/** The least of each format that is an answer: the words "Hi", and an end. */
const STREAMS: [name: string, body: string, type?: string][] = [
  ['openai-chat', sse({ choices: [{ delta: { content: 'Hi' } }] }, '[DONE]')],
  [
    'openai-responses',
    sse(
      { type: 'response.created', response: { id: 'r' } },
      { type: 'response.output_text.delta', delta: 'Hi' },
      { type: 'response.completed', response: {} },
    ),
  ],
  [
    'anthropic-messages',
    sse(
      { type: 'message_start', message: {} },
      { type: 'content_block_start', content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', delta: { type: 'text_delta', text: 'Hi' } },
      { type: 'message_stop' },
    ),
  ],
  ['ui-message-stream', sse({ type: 'start' }, { type: 'text-delta', id: '1', delta: 'Hi' }, '[DONE]')],
  ['ollama', '{"message":{"content":"Hi"},"done":false}\n{"done":true}\n', 'application/x-ndjson'],
  ['plain-text', sse('H', 'i')],
  ['plain-text', sse('H', 'i', '[DONE]')],
]
const WHOLE: [name: string, json: unknown][] = [
  ['openai-chat', { choices: [{ message: { content: 'Hi' } }] }],
  [
    'openai-responses',
    { object: 'response', output: [{ type: 'message', content: [{ type: 'output_text', text: 'Hi' }] }] },
  ],
  ['anthropic-messages', { type: 'message', content: [{ type: 'text', text: 'Hi' }] }],
  ['ui-message-stream', { id: 'm', role: 'assistant', parts: [{ type: 'text', text: 'Hi' }] }],
  ['ollama', { message: { content: 'Hi' }, done: true }],
  ['plain-text', { answer: 'Hi' }],
  ['plain-text', 'Hi'],
]

async function detect(body: string, type?: string) {
  const names: string[] = []
  const answer = await readAnswer(
    autoDetect({ request, onDetect: (name) => names.push(name) }),
    textTransport(body, type),
  )
  return { ...essenceOf(answer), names, warnings: answer.warnings }
}

describe('autoDetect', () => {
  it.each(STREAMS)('knows %s by its first event, and says so', async (name, body, type) => {
    expect(await detect(body, type)).toMatchObject({
      names: [name],
      warnings: [`autoDetect() reads this stream as ${name}.`],
      status: 'done',
      parts: [{ type: 'text', text: 'Hi' }],
    })
  })

  it.each(WHOLE)('knows %s in one piece', async (name, json) => {
    const seen = await detect(JSON.stringify(json), 'application/json')
    expect(seen).toMatchObject({ names: [name], status: 'done', parts: [{ type: 'text', text: 'Hi' }] })
  })

  it('tells the errors of three providers apart', async () => {
    const name = async (error: object) => (await detect(sse({ type: 'error', ...error }))).names[0]
    expect(await name({ errorText: 'no' })).toBe('ui-message-stream')
    expect(await name({ error: { message: 'no' } })).toBe('anthropic-messages')
    expect(await name({ message: 'no', code: 'x' })).toBe('openai-responses')
  })

  it('fails with advice where it cannot tell, and says where the words seem to be', async () => {
    const seen = await detect(sse({ code: 200, data: { session_id: 's', content: 'Hi' } }))
    expect(seen.names).toEqual([])
    expect(seen.error?.message).toBe(
      'autoDetect() does not know this stream, which begins with {"code":200,"data":{"session_id":"s","content":"Hi"}} – describe it by paths, jsonEnvelope({ text: \'data.content\' }), or write a format of your own.',
    )
  })

  it('a known stream without its marker is truncated', async () => {
    const body = sse({ choices: [{ delta: { content: 'H' } }] })
    expect(await detect(body)).toMatchObject({ status: 'failed', error: { code: 'truncated' } })
  })

  it('asks as it is told', () => {
    expect(autoDetect({ request }).request(contextOf())).toEqual(request(contextOf()))
  })
})
