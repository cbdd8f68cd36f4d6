import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HeadlessChat } from './HeadlessChat.tsx'

let root: Root
let host: HTMLElement
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  root.unmount()
  host.remove()
})

async function ask(question: string): Promise<void> {
  await userEvent.fill(page.getByRole('textbox', { name: 'Question' }), question)
  await userEvent.keyboard('{Enter}')
}

it('asks the endpoint and shows its answer', async () => {
  root.render(<HeadlessChat endpoint="/v1/chat/completions?firstTokenMs=0&tokenMs=0" />)
  await ask('What is SSE?')
  await expect.element(page.getByRole('article').nth(1), { timeout: 15_000 }).toHaveAttribute('data-status', 'done')
  expect(page.getByRole('article').nth(1).element().textContent?.length).toBeGreaterThan(100)
})

it('stops, and tries again what failed', async () => {
  root.render(<HeadlessChat endpoint="/v1/chat/completions?firstTokenMs=0&tokenMs=100" />)
  await ask('What is SSE?')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect.element(page.getByRole('article').nth(1)).toHaveAttribute('data-status', 'stopped')
  root.render(
    <HeadlessChat endpoint={`/v1/chat/completions?firstTokenMs=0&tokenMs=0&fault=500&times=1&x=${Date.now()}`} />,
  )
  await ask('What is SSE?')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByRole('article').nth(1), { timeout: 15_000 }).toHaveAttribute('data-status', 'done')
})
