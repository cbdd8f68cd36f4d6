import '../styles/styles.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { ChatWindow, createChat, plainText } from '../plain.ts'
import { conversation } from '../test-kit/openTranscript.tsx'

// The page is new for this file: the code comes while the test looks.
it('shows the words and the composer first, then the controls, and the line that is read stays', async () => {
  const host = document.createElement('div')
  host.style.height = '480px'
  document.body.append(host)
  const all = (slot: string) => [...host.querySelectorAll(`[data-slot="${slot}"]`)]
  const backend = { feedback: async () => {} }
  const chat = createChat({ endpoint: '/chat', format: plainText(), messages: conversation(4), backend })
  const root = createRoot(host)
  flushSync(() => root.render(<ChatWindow chat={chat} />))
  expect(all('chat-message')).toHaveLength(4)
  expect(all('chat-composer')).toHaveLength(1)
  expect(all('chat-actions')).toHaveLength(0)
  await new Promise(requestAnimationFrame)
  const last = all('chat-message').at(-1)
  const place = last?.getBoundingClientRect().top ?? 0

  await vi.waitFor(() => expect(all('chat-actions')).toHaveLength(4), 10_000)
  expect(host.querySelector('[data-action="thumb-up"]')).not.toBeNull()
  expect(host.querySelector('[role="status"]')).not.toBeNull()
  expect(Math.abs((last?.getBoundingClientRect().top ?? 0) - place)).toBeLessThanOrEqual(1)
  root.unmount()
  host.remove()
})
