import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ChatWindow, createChat, plainText } from '../index.ts'

it('renders history on a server, whole', () => {
  const chat = createChat({
    endpoint: '/chat',
    format: plainText(),
    messages: [
      { id: '1', role: 'user', parts: [{ type: 'text', text: 'Hi' }], metadata: {}, status: 'done', createdAt: 0 },
      {
        id: '2',
        role: 'assistant',
        parts: [{ type: 'text', text: 'Hello.' }],
        metadata: {},
        status: 'done',
        createdAt: 0,
      },
    ],
  })
  const html = renderToString(<ChatWindow chat={chat} />)
  expect(html).toContain('Hello.')
  expect(html).toContain('data-slot="chat-composer"')
})
