import '../styles/styles.css'
import { beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ConversationDrawer, ConversationList, type Conversations, createConversations, plainText } from '../plain.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

const DAY_MS = 86_400_000
let conversations: Conversations
let refuses = false

hostForEach('block-size: 500px; inline-size: 300px')
beforeEach(async () => {
  refuses = false
  const deleteConversation = async () => {
    if (refuses) throw new Error('Not yours.')
  }
  const today = new Date().setHours(0, 5, 0, 0)
  const entry = (id: string, title: string, lastActiveAt: number) => ({ id, title, lastActiveAt })
  conversations = createConversations({
    chat: { endpoint: '/chat', format: plainText(), backend: { deleteConversation } },
    conversations: [
      entry('a', 'Apples', today),
      entry('b', 'Bananas', today - 3 * DAY_MS),
      entry('c', 'Cherries', today - 800 * DAY_MS),
    ],
  })
  conversations.open('b')
})

const lines = () => [...host.querySelectorAll<HTMLElement>('[data-slot="conversation-open"]')]
const titles = () => lines().map((line) => line.querySelector('bdi')?.textContent)
const button = (name: string) => {
  const found = [...host.querySelectorAll('button')].find((one) => one.textContent === name || one.ariaLabel === name)
  if (!found) throw new Error(`There is no button ${name}`)
  return found
}
async function show(): Promise<void> {
  root.render(<ConversationList conversations={conversations} />)
  await vi.waitFor(() => expect(lines()).toHaveLength(3))
}

it('has the current one on top, the pinned ones next, and tells when each was last active', async () => {
  await show()
  expect(titles()).toEqual(['Bananas', 'Apples', 'Cherries'])
  expect(lines()[0]?.getAttribute('aria-current')).toBe('true')
  expect(lines().map((line) => line.querySelector('time')?.textContent)).toEqual([
    expect.stringMatching(/^\d\d\/\d\d$/),
    '00:05',
    expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
  ])
  await userEvent.click(button('Actions for Cherries'))
  await userEvent.click(button('Pin'))
  await vi.waitFor(() => expect(titles()).toEqual(['Bananas', 'Cherries', 'Apples']))
  await userEvent.click(lines()[2] as HTMLElement)
  await vi.waitFor(() => expect(titles()).toEqual(['Apples', 'Cherries', 'Bananas']))
})

it('finds words, says when there are none, and shows all again', async () => {
  await show()
  const search = host.querySelector('input[type=search]') as HTMLInputElement
  await userEvent.fill(search, 'cherr')
  await vi.waitFor(() => expect(titles()).toEqual(['Cherries']))
  await userEvent.fill(search, 'nothing like it')
  await vi.waitFor(() =>
    expect(host.querySelector('[data-slot="conversation-note"]')?.textContent).toBe('Nothing found.'),
  )
  await userEvent.click(button('Clear search'))
  await vi.waitFor(() => expect(titles()).toHaveLength(3))
  expect(document.activeElement).toBe(search)
})

it('is one stop for Tab, with arrows inside; F2 renames, Escape does not, Delete asks', async () => {
  await show()
  lines()[0]?.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(lines()[1])
  await userEvent.keyboard('{End}')
  expect(document.activeElement).toBe(lines()[2])
  await vi.waitFor(() => expect(lines().map((line) => line.tabIndex)).toEqual([-1, -1, 0]))
  await userEvent.keyboard('{F2}')
  await userEvent.keyboard('Lost{Escape}')
  await vi.waitFor(() => expect(titles()).toContain('Cherries'))
  expect(document.activeElement).toBe(lines()[2])
  await userEvent.keyboard('{F2}')
  await userEvent.keyboard('Sour cherries{Enter}')
  await vi.waitFor(() => expect(titles()).toContain('Sour cherries'))
  await userEvent.keyboard('{Delete}')
  await vi.waitFor(() => expect(host.querySelector('[role="alertdialog"]')?.textContent).toContain('Sour cherries'))
  await userEvent.click(host.querySelector('[data-variant="danger"]') as HTMLElement)
  await vi.waitFor(() => expect(titles()).toEqual(['Bananas', 'Apples']))
})

it('keeps what the server does not delete, and says why', async () => {
  refuses = true
  await show()
  lines()[0]?.focus()
  await userEvent.keyboard('{Delete}')
  await vi.waitFor(() => expect(host.querySelector('[data-variant="danger"]')).not.toBeNull())
  await userEvent.click(host.querySelector('[data-variant="danger"]') as HTMLElement)
  await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-notice"]')?.textContent).toContain('Not yours.'))
  expect(titles()).toHaveLength(3)
})

it('slides in on phones, and closes when one is chosen', async () => {
  root.render(<ConversationDrawer conversations={conversations} style={{}} />)
  await vi.waitFor(() => expect(host.querySelector('button')).not.toBeNull())
  const opener = button('Open conversations')
  // Wide screens have the list beside the chat and hide the button.
  opener.style.display = 'grid'
  await userEvent.click(opener)
  await vi.waitFor(() => expect(lines()).toHaveLength(3))
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(host.querySelector('dialog')).toBeNull())
  expect(document.activeElement).toBe(opener)
  await userEvent.click(opener)
  await vi.waitFor(() => expect(lines()).toHaveLength(3))
  await userEvent.click(lines()[1] as HTMLElement)
  await vi.waitFor(() => expect(host.querySelector('dialog')).toBeNull())
  expect(conversations.getSnapshot().currentId).toBe('a')
})
