import '../styles/styles.css'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChatWindow, ClearContextAction, createChat, DeleteConversationAction, openAIResponses } from '../index.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

hostForEach()

const press = (keys: string) => userEvent.keyboard(keys)
const slot = (name: string) => host.querySelector<HTMLElement>(`[data-slot="${name}"]`)
const focused = () => document.activeElement as HTMLElement
const name = () => focused().getAttribute('aria-label') ?? focused().textContent ?? ''

/** Goes on with Tab, or back with Shift+Tab, until something of this name has the focus; each stop on the way is seen. */
async function tabTo(wanted: RegExp, { isBack = false } = {}): Promise<void> {
  const stops: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await press(isBack ? '{Shift>}{Tab}{/Shift}' : '{Tab}')
    stops.push(name())
    if (focused() !== document.body) expectVisibleFocus()
    if (wanted.test(name())) return
  }
  throw new Error(`${wanted} cannot be reached: ${stops.join(' · ')}`)
}

function expectVisibleFocus(): void {
  const around = focused().matches('[data-slot="chat-input"]') ? slot('chat-composer') : undefined
  const { outlineStyle, boxShadow } = getComputedStyle(around ?? focused())
  expect(around ? boxShadow : outlineStyle, `${focused().outerHTML.slice(0, 120)} shows no focus`).not.toBe('none')
}

it('a whole conversation by keys alone: each control is reached, shows the focus, and gives it back', async () => {
  const chat = createChat({
    endpoint: '/v1/responses?firstTokenMs=0&tokenMs=0&with=sources',
    format: openAIResponses(),
    backend: { feedback: async () => undefined },
  })
  const actions = [<ClearContextAction key="clear" />, <DeleteConversationAction key="delete" />]
  root.render(<ChatWindow chat={chat} layout="launcher" title="Docs" actions={actions} />)
  await vi.waitFor(() => expect(slot('chat-launcher')).not.toBeNull())

  await tabTo(/^Open chat$/)
  await press('{Enter}')
  await vi.waitFor(() => expect(focused()).toBe(slot('chat-input')))
  await press('What is SSE?{Enter}')
  await vi.waitFor(() => expect(host.querySelector('[data-role="assistant"][data-status="done"]')).not.toBeNull())
  expect(focused()).toBe(slot('chat-input'))

  // A menu: opened, walked through, and closed again.
  await tabTo(/^More$/, { isBack: true })
  const more = focused()
  await press('{Enter}')
  await vi.waitFor(() => expect(focused().getAttribute('role')).toBe('menuitem'))
  await press('{Escape}')
  await vi.waitFor(() => expect(focused()).toBe(more))

  // A dialog with a field.
  await tabTo(/^Bad answer$/, { isBack: true })
  const thumb = focused()
  await press('{Enter}')
  await vi.waitFor(() => expect(host.querySelector('dialog')?.contains(focused())).toBe(true))
  await press('{Escape}')
  await vi.waitFor(() => expect(focused()).toBe(thumb))

  // The sources, at the one that was asked for.
  await tabTo(/^1What is SSE\?$/, { isBack: true })
  const source = focused()
  expect(source.dataset.slot).toBe('chat-source')
  await press('{Enter}')
  await vi.waitFor(() => expect(host.querySelector('dialog')?.contains(focused())).toBe(true))
  await press('{Escape}')
  await vi.waitFor(() => expect(focused()).toBe(source))

  // A question is edited, and left as it was.
  await tabTo(/^Edit$/, { isBack: true })
  await press('{Enter}')
  await vi.waitFor(() => expect(focused().dataset.slot).toBe('chat-editor-input'))
  await press('{Escape}')
  await vi.waitFor(() => expect(slot('chat-editor')).toBeNull())
  expect(slot('chat-window')).not.toBeNull()
  await vi.waitFor(() => expect(host.contains(focused())).toBe(true))

  // What cannot be taken back asks first; Escape says no.
  await tabTo(/^Delete conversation$/, { isBack: true })
  const trash = focused()
  await press('{Enter}')
  await vi.waitFor(() => expect(focused().textContent).toBe('Cancel'))
  await press('{Escape}')
  await vi.waitFor(() => expect(focused()).toBe(trash))
  expect(chat.getMessageIds()).toHaveLength(2)

  await press('{Escape}')
  await vi.waitFor(() => expect(focused()).toBe(slot('chat-launcher')))
  expect(slot('chat-window')).toBeNull()
})

it('arrows walk through messages, and Tab goes on from where they lead', async () => {
  const chat = createChat({ endpoint: '/v1/responses', format: openAIResponses() })
  for (let index = 0; index < 6; index++) {
    chat.append({ role: index % 2 === 0 ? 'user' : 'assistant', parts: [{ type: 'text', text: `Message ${index}` }] })
  }
  host.style.blockSize = '400px'
  root.render(<ChatWindow chat={chat} />)
  await vi.waitFor(() => expect(slot('chat-scroller')).not.toBeNull())
  await tabTo(/^Conversation$/)
  await press('{End}')
  expect(focused().textContent).toContain('Message 5')
  await press('{ArrowUp}')
  expect(focused().textContent).toContain('Message 4')
  expectVisibleFocus()
  await press('{Home}')
  expect(focused().textContent).toContain('Message 0')
  await tabTo(/^Copy$/)
  await tabTo(/^Message$/)
  expect(focused()).toBe(slot('chat-input'))
})
