import { expect, it } from 'vitest'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { say, settle, setUpChat } from '../test-kit/setUpChat.ts'

const COUNT = 10_000

it('a token in a conversation of 10,000 messages is told to its own message only', async () => {
  const messages = Array.from({ length: COUNT }, (_, index): ChatMessageData => {
    const role = index % 2 === 0 ? 'user' : 'assistant'
    return { id: `old${index}`, role, parts: [], metadata: {}, status: 'done', createdAt: 0 }
  })
  const { chat, answer, frame, transport } = setUpChat({ messages })
  chat.send('a')
  await answer(0, [say('x')], { ends: false })
  frame()

  const watched: string[] = []
  const subscribed: string[] = []
  for (const id of chat.getMessageIds()) {
    chat.watchMessage(id, () => watched.push(id))
    chat.subscribeMessage(id, () => subscribed.push(id))
  }
  const before = chat.getSnapshot().messages
  const running = chat.getMessageIds()[COUNT + 1]
  ;(await transport.request(0)).send(`data: ${JSON.stringify([say('y')])}\n\ndata: ${JSON.stringify([say('z')])}\n\n`)
  await settle()
  frame()
  expect(watched).toEqual([running, running])
  expect(subscribed).toEqual([running])
  const after = chat.getSnapshot().messages
  expect(after.filter((message, index) => message !== before[index])).toHaveLength(1)
  chat.stop()
})
