import '../styles/styles.css'
import { StrictMode, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChatProvider, ConfirmDialog, createChat, plainText } from '../plain.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

function Page({ onConfirm, isOpenerRemoved }: { onConfirm: () => unknown; isOpenerRemoved: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const confirm = async () => {
    await onConfirm()
    setDone(true)
  }
  return (
    <section data-slot="chat-window">
      <div data-slot="chat-scroller" tabIndex={-1} />
      {!(isDone && isOpenerRemoved) && (
        <button type="button" id="opener" onClick={() => setOpen(true)}>
          Delete…
        </button>
      )}
      {isOpen && (
        <ConfirmDialog title="Delete?" confirmLabel="Delete" danger onConfirm={confirm} onClose={() => setOpen(false)}>
          It cannot be undone.
        </ConfirmDialog>
      )}
    </section>
  )
}

function show(onConfirm: () => unknown = () => {}, isOpenerRemoved = false) {
  const chat = createChat({ endpoint: '/chat', format: plainText() })
  root.render(
    <StrictMode>
      <ChatProvider chat={chat}>
        <Page onConfirm={onConfirm} isOpenerRemoved={isOpenerRemoved} />
      </ChatProvider>
    </StrictMode>,
  )
}

const find = (selector: string) => {
  const found = host.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`${selector} is not there`)
  return found
}
const dialog = () => host.querySelector<HTMLDialogElement>('dialog')
const button = (name: string) => {
  const found = [...find('dialog').querySelectorAll('button')].find((one) => one.textContent === name)
  if (!found) throw new Error(`no button ${name}`)
  return found
}
async function open() {
  await vi.waitFor(() => find('#opener'))
  await userEvent.click(find('#opener'))
  await vi.waitFor(() => expect(dialog()?.open).toBe(true))
}

hostForEach()

it('opens with the focus on the way out, and Escape gives it back', async () => {
  show()
  await open()
  expect(document.activeElement).toBe(button('Cancel'))
  expect(dialog()?.getAttribute('role')).toBe('alertdialog')
  const text = document.getElementById(dialog()?.getAttribute('aria-describedby') ?? '')
  expect(text?.textContent).toBe('It cannot be undone.')
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(dialog()).toBeNull())
  expect(document.activeElement).toBe(find('#opener'))
})

it('closes by a press on the backdrop, not by one inside it', async () => {
  show()
  await open()
  await userEvent.click(find('h2'))
  expect(dialog()?.open).toBe(true)
  const panel = find('dialog').getBoundingClientRect()
  // Playwright clicks by coordinates of an element: outside the panel, still the dialog's.
  await userEvent.click(find('dialog'), { position: { x: panel.width / 2, y: -8 }, force: true })
  await vi.waitFor(() => expect(dialog()).toBeNull())
  expect(document.activeElement).toBe(find('#opener'))
})

it('keeps the dialog and says why when what was confirmed fails', async () => {
  let isRefused = true
  show(async () => {
    if (isRefused) throw new Error('The server refused.')
  })
  await open()
  await userEvent.click(button('Delete'))
  await vi.waitFor(() => expect(find('[role="alert"]').textContent).toBe('The server refused.'))
  isRefused = false
  await userEvent.click(button('Delete'))
  await vi.waitFor(() => expect(dialog()).toBeNull())
})

it('gives the focus to the conversation when what opened it is gone', async () => {
  show(() => {}, true)
  await open()
  await userEvent.click(button('Delete'))
  await vi.waitFor(() => expect(dialog()).toBeNull())
  await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-slot="chat-scroller"]')))
})
