import '../styles/styles.css'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { ChatWindow, ClearContextAction, createChat, DeleteConversationAction, plainText } from '../plain.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

afterEach(() => page.viewport(800, 600))
hostForEach()

const maybe = (selector: string) => host.querySelector<HTMLElement>(selector)
const find = (selector: string) =>
  vi.waitFor(() => {
    const element = maybe(selector)
    if (!element) throw new Error(`${selector} is not there`)
    return element
  })

const makeChat = (options: object = {}) =>
  createChat({
    endpoint: '/sse/plain-text?firstTokenMs=0&tokenMs=0',
    format: plainText({ separator: '\n' }),
    ...options,
  })
const say = (text: string) => ({ role: 'user', parts: [{ type: 'text', text }] }) as const

describe('a launcher', () => {
  it('opens with the focus in the composer, closes by Escape, and gives the focus back', async () => {
    root.render(<ChatWindow chat={makeChat()} layout="launcher" />)
    const launcher = await find('[data-slot="chat-launcher"]')
    expect(maybe('[data-slot="chat-window"]')).toBeNull()
    await userEvent.click(launcher)
    const section = await find('[role="dialog"]')
    await vi.waitFor(() => expect(document.activeElement).toBe(maybe('textarea')))
    expect(launcher.getAttribute('aria-controls')).toBe(section.id)
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(document.activeElement).toBe(launcher))
    expect(maybe('[data-slot="chat-window"]')).toBeNull()
  })

  it('counts the answers that ended while it was closed, until it is opened', async () => {
    const chat = makeChat({ messages: [] })
    root.render(<ChatWindow chat={chat} layout="launcher" />)
    const launcher = await find('[data-slot="chat-launcher"]')
    chat.send('What is SSE?')
    await vi.waitFor(() => expect(launcher.getAttribute('aria-label')).toBe('Open chat, 1 unread'))
    expect(maybe('[data-slot="chat-badge"]')?.textContent).toBe('1')
    await userEvent.click(launcher)
    await vi.waitFor(() => expect(maybe('[data-slot="chat-badge"]')).toBeNull())
    await userEvent.click(await find('[data-action="close"]'))
    await vi.waitFor(() => expect(launcher.getAttribute('aria-label')).toBe('Open chat'))
  })

  it('leaves Escape to a dialog inside', async () => {
    const chat = makeChat()
    chat.append(say('Hi'))
    root.render(<ChatWindow chat={chat} layout="launcher" defaultOpen actions={<DeleteConversationAction />} />)
    await userEvent.click(await find('[aria-label="Delete conversation"]'))
    await find('dialog[open]')
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(maybe('dialog')).toBeNull())
    expect(maybe('[data-slot="chat-window"]')).not.toBeNull()
  })

  it('covers a phone’s whole screen, and stays in a corner elsewhere', async () => {
    root.render(<ChatWindow chat={makeChat()} layout="launcher" defaultOpen />)
    const section = await find('[data-slot="chat-window"]')
    await vi.waitFor(() => expect(section.getAnimations()).toHaveLength(0))
    expect(section.getBoundingClientRect().right).toBeLessThan(innerWidth)
    expect(section.getBoundingClientRect().width).toBeLessThan(450)
    await page.viewport(390, 700)
    const { left, top, width, height } = section.getBoundingClientRect()
    expect([left, top, width, height].map(Math.round)).toEqual([0, 0, 390, 700])
    expect(getComputedStyle(await find('[data-slot="chat-launcher"]')).display).toBe('none')
  })
})

function Page({ layout }: { layout: 'panel' | 'launcher' }) {
  const [open, setOpen] = useState(false)
  const [chat] = useState(makeChat)
  return (
    <main>
      <a href="#before">Before</a>
      <button type="button" data-opener onClick={() => setOpen(true)}>
        Help
      </button>
      <ChatWindow chat={chat} layout={layout} open={open} onOpenChange={setOpen} title="Docs" />
      <a href="#after">After</a>
    </main>
  )
}

describe('on a phone, where it covers the page', () => {
  it.each(['panel', 'launcher'] as const)('a %s keeps the focus inside until it is closed', async (layout) => {
    await page.viewport(390, 700)
    root.render(<Page layout={layout} />)
    const opener = await find(layout === 'launcher' ? '[data-slot="chat-launcher"]' : '[data-opener]')
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const section = await find('[role="dialog"]')
    expect(section.getAttribute('aria-modal')).toBe('true')
    for (let stop = 0; stop < 8; stop++) {
      await userEvent.keyboard('{Tab}')
      // After the last of it comes the browser's own bar, which is the body here.
      const at = document.activeElement
      expect(at === document.body || section.contains(at), at?.outerHTML).toBe(true)
    }
    ;(await find('textarea')).focus()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(document.activeElement).toBe(opener))
    expect(host.querySelector('[inert]')).toBeNull()
  })

  it('lets the page go when there is room beside it again', async () => {
    await page.viewport(390, 700)
    root.render(<Page layout="panel" />)
    await userEvent.click(await find('[data-opener]'))
    const section = await find('[role="dialog"]')
    const link = await find('a')
    await vi.waitFor(() => expect(link.inert).toBe(true))
    await page.viewport(1000, 700)
    await vi.waitFor(() => expect(link.inert).toBe(false))
    expect(section.hasAttribute('aria-modal')).toBe(false)
    link.focus()
    // The focus that is in the page is taken in when the page is covered again.
    await page.viewport(390, 700)
    await vi.waitFor(() => expect(section.contains(document.activeElement)).toBe(true))
  })
})

function App({ onAsked }: { onAsked: (open: boolean) => void }) {
  const [open, setOpen] = useState(false)
  const [chat] = useState(makeChat)
  function change(next: boolean): void {
    onAsked(next)
    setOpen(next)
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Help
      </button>
      <ChatWindow chat={chat} layout="panel" open={open} onOpenChange={change} />
    </>
  )
}

it('opens and closes a panel as the app says', async () => {
  const asked: boolean[] = []
  root.render(<App onAsked={(open) => asked.push(open)} />)
  const button = await find('button')
  await userEvent.click(button)
  const panel = await find('[data-layout="panel"]')
  expect(Math.round(panel.getBoundingClientRect().right)).toBe(innerWidth)
  expect(panel.getBoundingClientRect().height).toBe(innerHeight)
  await userEvent.click(await find('[data-action="close"]'))
  await vi.waitFor(() => expect(document.activeElement).toBe(button))
  expect(asked).toEqual([false])
})

describe('the header', () => {
  it('says who one talks to, and that an answer is on its way (W17)', async () => {
    const chat = makeChat({ endpoint: '/sse/plain-text?firstTokenMs=60000' })
    root.render(
      <ChatWindow chat={chat} title="Docs" subtitle="Knows the manual" avatar="D" starters={['What is SSE?']} />,
    )
    expect((await find('[data-slot="chat-header"]')).textContent).toContain('DDocsKnows the manual')
    await userEvent.click(await find('[data-slot="chat-starter"]'))
    await vi.waitFor(() => expect(maybe('[data-slot="chat-subtitle"]')?.textContent).toBe('Answering…'))
    expect(chat.getMessageIds()).toHaveLength(2)
    chat.stop()
  })

  it('deletes after a confirmation, the server first; a refusal is shown and loses nothing (W9)', async () => {
    let isRefusing = true
    const deleteConversation = vi.fn(async () => {
      if (isRefusing) throw new Error('You may not.')
    })
    const chat = makeChat({ backend: { deleteConversation } })
    chat.append(say('Hi'))
    const actions = [<ClearContextAction key="clear" />, <DeleteConversationAction key="delete" />]
    root.render(<ChatWindow chat={chat} actions={actions} />)
    await userEvent.click(await find('[aria-label="Delete conversation"]'))
    expect(deleteConversation).not.toHaveBeenCalled()
    await userEvent.click(await find('[data-variant="danger"]'))
    await vi.waitFor(() => expect(maybe('[role="alertdialog"]')?.textContent).toContain('You may not.'))
    expect(chat.getMessageIds()).toHaveLength(1)
    isRefusing = false
    await userEvent.click(await find('[data-variant="danger"]'))
    await vi.waitFor(() => expect(chat.getMessageIds()).toHaveLength(0))
    expect(maybe('[role="alertdialog"]')).toBeNull()
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-slot')).toBe('chat-scroller'))
  })
})

it('prints the whole conversation and nothing to press', async () => {
  const chat = makeChat()
  for (let index = 0; index < 30; index++) chat.append(say(`Question ${index}`))
  host.style.blockSize = '300px'
  root.render(<ChatWindow chat={chat} title="Docs" />)
  const section = await find('[data-slot="chat-window"]')
  await vi.waitFor(() => expect(section.textContent).toContain('Question 0'))
  const media = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
  await media.send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    expect(getComputedStyle(await find('[data-slot="chat-composer"]')).display).toBe('none')
    expect(section.scrollHeight).toBeGreaterThan(900)
    expect(section.getBoundingClientRect().height).toBeGreaterThan(900)
  } finally {
    await media.send('Emulation.setEmulatedMedia', { media: '' })
  }
})

it('needs no more than 320 pixels', async () => {
  await page.viewport(320, 600)
  host.style.blockSize = '600px'
  const chat = makeChat()
  chat.append(say('A question that is a little longer than the screen of a small phone is wide'))
  root.render(<ChatWindow chat={chat} title="A rather long title of an assistant" avatar="A" attachments={{}} />)
  const section = await find('[data-slot="chat-window"]')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  for (const element of section.querySelectorAll('*')) {
    if (!element.matches('[data-slot="chat-hidden"]'))
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(320.5)
  }
  // [WCAG 2.2, 2.5.8] Nothing to press is smaller than 24 pixels.
  for (const button of section.querySelectorAll('button')) {
    const { width, height } = button.getBoundingClientRect()
    if (width > 0) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }
})
