import { expect, it } from 'vitest'
import type { ChatFormat } from '../format/ChatFormat.ts'
import { jsonEnvelope } from '../formats/jsonEnvelope.ts'
import { openAIChat } from '../formats/openAIChat.ts'
import { setUpChat } from '../test-kit/setUpChat.ts'

const ENVELOPE = 'data: {"code":200,"data":{"content":"Two years.","session_id":"s1"}}\n\n'

async function answerOf(format: ChatFormat, body: string, how: 'end' | 'stop' = 'end') {
  const { chat, transport } = setUpChat({ format })
  chat.send('How long?')
  const server = await transport.request(0)
  server.send(body)
  if (how === 'end') server.end()
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  if (how === 'stop') chat.stop()
  const [, answer] = chat.getSnapshot().messages
  return { chat, answer }
}

it.each([
  ['another format', openAIChat(), ENVELOPE],
  ['a path that is wrong', jsonEnvelope({ text: 'data.text' }), ENVELOPE],
  [
    'a path that is wrong, where others are right',
    jsonEnvelope({
      text: 'data.text',
      done: { 'data.content': '[DONE]' },
      conversation: { session_id: 'data.session_id' },
    }),
    `${ENVELOPE}data: {"code":200,"data":{"content":"[DONE]"}}\n\n`,
  ],
])('an answer that shows nothing because of %s fails, and shows what came', async (_, format, body) => {
  const { answer } = await answerOf(format, body)
  expect(answer).toMatchObject({ status: 'failed', parts: [] })
  expect(answer?.error).toMatchObject({ code: 'unreadable', retryable: false })
  expect(answer?.error?.message).toContain(format.name)
  expect(answer?.error?.message).toContain('"content":"Two years."')
  expect(answer?.error?.advice).toContain('paths')
})

it('a model that said nothing, and said that it was done, is done', async () => {
  const { answer } = await answerOf(
    openAIChat(),
    'data: {"choices":[{"delta":{"content":""},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
  )
  expect(answer).toMatchObject({ status: 'done', parts: [] })
})

it('an answer that is stopped before its first word is stopped', async () => {
  const { answer } = await answerOf(openAIChat(), 'data: {"choices":[{"delta":{"role":"assistant"}}]}\n\n', 'stop')
  expect(answer).toMatchObject({ status: 'stopped', error: undefined })
})
