import './styles/styles.css'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChatWindow, jsonEnvelope } from './index.ts'

const format = jsonEnvelope({ text: 'data.content', done: { 'data.content': '[DONE]' }, sources: 'data.source' })

it('shows an answer as Markdown while it arrives, without a glimpse of its markup', async () => {
  const host = document.createElement('div')
  host.style.height = '500px'
  document.body.append(host)
  const root = createRoot(host)
  const seen: string[] = []
  const observer = new MutationObserver(() => {
    seen.push(host.querySelector('[data-role="assistant"] [data-slot="chat-bubble"]')?.textContent ?? '')
  })
  observer.observe(host, { subtree: true, childList: true, characterData: true })
  root.render(<ChatWindow endpoint="/replay/envelope?chunkBytes=24&delayMs=15" format={format} />)
  const input = await vi.waitFor(() => host.querySelector('textarea') ?? Promise.reject(new Error('not yet')))
  await userEvent.fill(input, 'How long is the warranty?')
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(host.querySelector('[data-status="done"] strong')?.textContent).toBe('two years'))
  await vi.waitFor(() => expect(host.querySelector('[data-slot="markdown"]')).not.toHaveProperty('dataset.streaming'))
  observer.disconnect()
  expect(seen.at(-1)).toBe('The warranty is two years.')
  expect(new Set(seen).size).toBeGreaterThan(4)
  for (const text of seen) expect(text).not.toContain('*')
  root.unmount()
  host.remove()
})
