import { act, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

// Another file of this thread may have loaded them: here they have not come yet.
vi.resetModules()
const { ChatWindow, createChat, plainText } = await import('../plain.ts')
const { conversation } = await import('../test-kit/openTranscript.tsx')
const { loadLatePieces } = await import('../testing.ts')

it('takes over what a server rendered, which has the words and no controls; then the controls come', async () => {
  const chat = createChat({ endpoint: '/chat', format: plainText(), messages: conversation(2) })
  const html = renderToString(<ChatWindow chat={chat} />)
  expect(html).toContain('Answer 1.')
  expect(html).not.toContain('chat-actions')
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.append(container)
  // A difference between server and page would be a console.error, which fails the test.
  render(<ChatWindow chat={chat} />, { container, hydrate: true })
  expect(container.querySelectorAll('[data-slot="chat-actions"]')).toHaveLength(0)
  await act(loadLatePieces)
  expect(container.querySelectorAll('[data-slot="chat-actions"]')).toHaveLength(2)
})
