/** Use 8: a test with a recording of the real stream: no server, no waiting. */
import { createChat, openAIChat, textOf } from '@streamside/chat'
import { replay } from '@streamside/event-stream/testing'

export async function answersInChinese(recording: string): Promise<boolean> {
  const transport = replay(recording, { speed: Number.POSITIVE_INFINITY })
  return new Promise((resolve) => {
    const chat = createChat({
      endpoint: '/v1/chat/completions',
      format: openAIChat(),
      transport,
      onFinish: (message) => resolve(message.status === 'done' && textOf(message) === '尊敬的客户,您好'),
    })
    chat.send('你好')
  })
}
