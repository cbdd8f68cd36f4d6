import '../styles/styles.css'
import { Profiler } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  type Chat,
  ChatLogView,
  type ChatMessageData,
  type ChatOptions,
  ChatWindow,
  type ChatWindowOwnProps,
  createChat,
  keepLogs,
  openAIChat,
} from '../plain.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'
import { recordAnnouncements } from '../testing.ts'

let commits: number

hostForEach('height: 600px')
beforeEach(() => {
  commits = 0
})

function show(options: Partial<ChatOptions> = {}, props: Partial<ChatWindowOwnProps> = {}): Chat {
  const chat = createChat({ endpoint: '/v1/chat/completions?tokenMs=0', format: openAIChat(), ...options })
  root.render(
    <Profiler id="window" onRender={() => (commits += 1)}>
      <ChatWindow chat={chat} {...props} />
    </Profiler>,
  )
  return chat
}

const message = (role: 'user' | 'assistant', more: Partial<ChatMessageData>): ChatMessageData => ({
  id: role,
  role,
  parts: [{ type: 'text', text: role === 'user' ? 'What is SSE?' : 'It is a **wire**.' }],
  metadata: {},
  status: 'done',
  createdAt: 0,
  ...more,
})
const exchange = (more: Partial<ChatMessageData> = {}) => [message('user', {}), message('assistant', more)]

function find(selector: string): HTMLElement {
  const element = [...host.querySelectorAll<HTMLElement>(selector)].at(-1)
  if (!element) throw new Error(`${selector} is not there`)
  return element
}
const there = (selector: string) => vi.waitFor(() => find(selector))
const answerIs = (status: string) => there(`[data-role="assistant"][data-status="${status}"]`)
/** The last words are typed after the answer is done, and the view follows them: a menu that is open then closes. */
async function wordsAreShown(): Promise<void> {
  await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-caret"]')).toBeNull())
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}
const press = async (selector: string) => userEvent.click(await there(selector))

describe('the actions of a message', () => {
  it('edits a question in its place: Escape leaves it, the focus returns; Enter asks, and keeps the old one', async () => {
    const chat = show({ messages: exchange() })
    await press('[data-action="edit"]')
    const field = await there('[data-slot="chat-editor-input"]')
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard(' or not{Escape}')
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-action="edit"]')))
    expect(chat.getMessageIds()).toEqual(['user', 'assistant'])
    await press('[data-action="edit"]')
    await there('[data-slot="chat-editor-input"]')
    await userEvent.keyboard(' In short?{Enter}')
    await answerIs('done')
    expect(find('[data-role="user"] [data-slot="chat-bubble"]').textContent).toBe('What is SSE? In short?')
    expect(document.activeElement).toBe(find('[data-action="edit"]'))
    await press('[data-role="user"] [data-slot="chat-versions"] button:first-of-type')
    await vi.waitFor(() => expect(find('[data-role="assistant"]').textContent).toContain('It is a **wire**.'))
  })

  it('leaves Enter to an input method in the editor', async () => {
    const chat = show({ messages: exchange() })
    await press('[data-action="edit"]')
    const field = await there('[data-slot="chat-editor-input"]')
    const ended = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })
    field.dispatchEvent(ended)
    expect(ended.defaultPrevented).toBe(false)
    expect(chat.getMessageIds()).toEqual(['user', 'assistant'])
  })

  it('copies as Markdown and as plain text, and says when the browser refuses', async () => {
    const written: string[] = []
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      written.push(text)
    })
    show({ messages: exchange() })
    const heard = recordAnnouncements(host)
    await press('[data-role="assistant"] [data-action="copy"]')
    await press('[data-action="more"]')
    await press('[role="menuitem"]')
    expect(written).toEqual(['It is a **wire**.', 'It is a wire.'])
    expect(document.activeElement).toBe(find('[data-action="more"]'))
    clipboard.mockRejectedValue(new Error('not allowed'))
    vi.spyOn(document, 'execCommand').mockReturnValue(false)
    await press('[data-role="assistant"] [data-action="copy"]')
    await vi.waitFor(() => expect(find('[data-role="assistant"] [data-action="copy"]').title).toBe('Could not copy'))
    expect(heard.list()).toEqual(['Copied', 'Copied', 'Could not copy'])
    heard.stop()
  })

  it('gives thumbs down with its reason, takes it back, and undoes what the server refuses', async () => {
    const taken: unknown[] = []
    let isRefused = false
    show({
      messages: exchange(),
      backend: {
        async feedback({ feedback }) {
          taken.push(feedback)
          if (isRefused) throw new Error('503')
        },
      },
    })
    await press('[data-action="thumb-down"]')
    await press('dialog [data-slot="chat-chip"]')
    await userEvent.fill(await there('dialog textarea'), 'It is two-way now.')
    await press('dialog [type="submit"]')
    await vi.waitFor(() => expect(find('[data-action="thumb-down"]').ariaPressed).toBe('true'))
    expect(document.activeElement).toBe(find('[data-action="thumb-down"]'))
    await press('[data-action="thumb-down"]')
    expect(taken).toEqual([{ rating: 'down', reason: 'Hard to follow\nIt is two-way now.' }, undefined])
    isRefused = true
    await press('[data-action="thumb-up"]')
    await there('[data-slot="chat-notice"]')
    expect(find('[data-action="thumb-up"]').ariaPressed).toBe('false')
  })

  it('has thumbs, a log and tokens only where the app has something for them', async () => {
    show({ messages: exchange({ usage: { inputTokens: 3 } }) })
    await there('[data-action="copy"]')
    for (const selector of ['[data-action="thumb-up"]', '[data-slot="chat-usage"]']) {
      expect(host.querySelector(selector)).toBeNull()
    }
  })
})

describe('an answer over real SSE', () => {
  it('renders a handful of times for hundreds of tokens, and is announced in sentences', async () => {
    const heard = recordAnnouncements(host)
    const chat = show({ endpoint: '/v1/chat/completions?tokenMs=2&firstTokenMs=0' }, { announce: 'sentence' })
    let deltas = 0
    chat.send('What is SSE?')
    chat.watchMessage(chat.getMessageIds()[1] ?? '', () => {
      deltas += 1
    })
    const answer = await answerIs('done')
    await vi.waitFor(() => expect(heard.list().at(-1)).toBe('Answer complete.'))
    expect(deltas).toBeGreaterThan(100)
    // The typewriter commits once a frame: what renders then is the last block of the words, not the message.
    expect(commits).toBeLessThan(deltas)
    expect(heard.list().length).toBeLessThan(12)
    for (const said of heard.list()) expect(said).not.toContain('**')
    expect(answer.getAttribute('aria-busy')).toBeNull()
    heard.stop()
  })

  it('does not move a line when the answer ends and its actions appear', async () => {
    const chat = show({ endpoint: '/v1/chat/completions?tokenMs=2&firstTokenMs=0' })
    chat.send('What is SSE?')
    const footer = await there('[data-role="assistant"] [data-slot="chat-message-footer"]')
    const heightPx = footer.offsetHeight
    await answerIs('done')
    await there('[data-role="assistant"] [data-action="copy"]')
    expect(footer.isConnected).toBe(true)
    expect(footer.offsetHeight).toBe(heightPx)
  })

  it('shows its log: raw beside decoded, thousands of events in a few rows, by keyboard', async () => {
    const chat = show(
      { endpoint: '/v1/chat/completions?tokenMs=1', logs: keepLogs() },
      { components: { log: ChatLogView } },
    )
    chat.send('How do I use useEventStream?')
    await answerIs('done')
    await wordsAreShown()
    await press('[data-role="assistant"] [data-action="more"]')
    await press('[role="menuitem"]:last-child')
    const list = await there('dialog [role="listbox"]')
    const all = chat.getLog(chat.getMessageIds()[1] ?? '')?.entries.length ?? 0
    expect(all).toBeGreaterThan(100)
    expect(list.querySelectorAll('[role="option"]').length).toBeLessThan(60)
    list.focus()
    await userEvent.keyboard('{End}')
    await vi.waitFor(() => expect(find('[data-slot="chat-log-detail"]').textContent).toContain('[DONE]'))
    const chosen = find('[role="option"][aria-selected="true"]')
    expect(list.getAttribute('aria-activedescendant')).toBe(chosen.id)
    expect(chosen.getAttribute('aria-posinset')).toBe(String(all))
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(host.querySelector('dialog')).toBeNull())
    expect(document.activeElement).toBe(find('[data-action="more"]'))
  })

  it('opens thinking while it comes and folds it when the answer begins, unless the reader opened it', async () => {
    const chat = show({ endpoint: '/v1/chat/completions?with=reasoning&tokenMs=4' })
    chat.send('What is SSE?')
    const details = (await there('[data-slot="chat-reasoning"]')) as HTMLDetailsElement
    expect(details.open).toBe(true)
    await there('[data-role="assistant"] [data-slot="chat-bubble"]')
    await vi.waitFor(() => expect(details.open).toBe(false))
    await answerIs('done')
    chat.regenerate()
    const again = (await there('[data-slot="chat-reasoning"][data-thinking]')) as HTMLDetailsElement
    const summary = again.querySelector('summary')
    summary?.click()
    summary?.click()
    await there('[data-role="assistant"] [data-slot="chat-bubble"]')
    await answerIs('done')
    expect(again.open).toBe(true)
  })
})

it('asks again by itself when the network is back, once', async () => {
  const error = { code: 'offline', message: '', advice: '', retryable: true, atMs: 0 } as const
  const chat = show({ messages: exchange({ parts: [], status: 'failed', error }) })
  const retry = vi.spyOn(chat, 'retry')
  await vi.waitFor(() => expect(find('[data-slot="chat-error"]').textContent).toContain('You are offline.'))
  window.dispatchEvent(new Event('online'))
  window.dispatchEvent(new Event('online'))
  await answerIs('done')
  expect(chat.getMessageIds()).toHaveLength(2)
  expect(retry).toHaveBeenCalledTimes(1)
})

it('opens a source in a dialog, follows only safe addresses, and returns the focus', async () => {
  const sources = ['https://a.example/', 'javascript:alert(1)', 'data:text/html,x'].map((url, index) => ({
    type: 'source' as const,
    title: `Source ${index}`,
    url,
    snippet: 'Words',
  }))
  show({ messages: exchange({ parts: [{ type: 'text', text: 'So.' }, ...sources] }) })
  await press('[data-slot="chat-source"]')
  const dialog = await there('dialog')
  expect([...dialog.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://a.example/'])
  expect(document.activeElement?.hasAttribute('data-current')).toBe(true)
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(host.querySelector('dialog')).toBeNull())
  expect(document.activeElement).toBe(find('[data-slot="chat-source"]'))
})
