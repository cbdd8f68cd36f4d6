import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
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

it('renders without a random number and without the time, which a prerendered page would freeze', () => {
  const asked = [
    vi.spyOn(crypto, 'getRandomValues'),
    vi.spyOn(crypto, 'randomUUID'),
    vi.spyOn(Math, 'random'),
    vi.spyOn(Date, 'now'),
  ]
  const html = renderToString(<ChatWindow endpoint="/chat" format={plainText()} title="Help" starters={['Hi']} />)
  expect(html).toContain('data-slot="chat-composer"')
  for (const spy of asked) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
