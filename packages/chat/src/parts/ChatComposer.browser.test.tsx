import '../styles/styles.css'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { FilePart } from '../messages/ChatPart.ts'
import { type Chat, type ChatOptions, ChatWindow, type ChatWindowOwnProps, createChat, openAIChat } from '../plain.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

hostForEach('block-size: 600px')

const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  vi.waitFor(() => {
    const element = host.querySelector<T>(selector)
    if (!element) throw new Error(`${selector} is not there`)
    return element
  })
const input = () => find<HTMLTextAreaElement>('textarea')
const makeChat = (options: Partial<ChatOptions> = {}) =>
  createChat({ endpoint: '/v1/chat/completions?firstTokenMs=0&tokenMs=0', format: openAIChat(), ...options })

async function show(chat: Chat, props: Partial<ChatWindowOwnProps> = {}): Promise<void> {
  root.render(<ChatWindow {...props} chat={chat} />)
  await vi.waitFor(() => expect(host.querySelector('textarea')?.value).toBe(chat.getDraft()))
}

const file = (name: string, type = 'text/plain', size = 20) => new File(['x'.repeat(size)], name, { type })

function transfer(files: File[]): DataTransfer {
  const data = new DataTransfer()
  for (const one of files) data.items.add(one)
  return data
}

async function upload({ file: taken, signal }: { file: File; signal: AbortSignal }) {
  const form = new FormData()
  form.set('file', taken)
  return (await fetch('/backend/uploads', { method: 'POST', body: form, signal })).json()
}

const filesOf = (chat: Chat) =>
  chat.getSnapshot().messages[0]?.parts.filter((part): part is FilePart => part.type === 'file') ?? []

describe('the height', () => {
  it.each([
    ['by itself', true],
    ['by measuring where the browser cannot', false],
  ])('grows with the words %s, to a limit', async (_, hasFieldSizing) => {
    const supports = vi.spyOn(CSS, 'supports').mockReturnValue(hasFieldSizing)
    await show(makeChat())
    const area = await input()
    if (!hasFieldSizing) area.style.setProperty('field-sizing', 'fixed')
    const oneLine = area.clientHeight
    await userEvent.fill(area, 'one\ntwo\nthree')
    expect(area.clientHeight).toBeGreaterThan(oneLine + 40)
    await userEvent.fill(area, 'line\n'.repeat(60))
    expect(area.clientHeight).toBeLessThanOrEqual(Math.min(192, innerHeight * 0.4) + 1)
    expect(area.scrollHeight).toBeGreaterThan(area.clientHeight)
    await userEvent.fill(area, '')
    expect(area.clientHeight).toBe(oneLine)
    supports.mockRestore()
  })
})

describe('the keys', () => {
  it('sends with Ctrl+Enter where Enter breaks the line', async () => {
    const chat = makeChat()
    await show(chat, { submitKey: 'mod-enter' })
    await userEvent.type(await input(), 'one{Enter}two')
    expect((await input()).value).toBe('one\ntwo')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await vi.waitFor(() => expect(chat.getMessageIds()).toHaveLength(2))
    expect((await input()).value).toBe('')
  })

  it('brings back the last questions with Arrow-Up, and leaves words alone that were changed', async () => {
    const chat = makeChat()
    await show(chat)
    for (const question of ['first', 'second']) chat.append({ role: 'user', parts: [{ type: 'text', text: question }] })
    const area = await input()
    await userEvent.click(area)
    await userEvent.keyboard('{ArrowUp}')
    await vi.waitFor(() => expect(area.value).toBe('second'))
    await userEvent.keyboard('{ArrowUp}')
    await vi.waitFor(() => expect(area.value).toBe('first'))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await vi.waitFor(() => expect(area.value).toBe(''))
    await userEvent.keyboard('own{ArrowUp}')
    expect(area.value).toBe('own')
  })
})

it('keeps a draft for each conversation', async () => {
  const [one, other] = [makeChat({ id: 'one' }), makeChat({ id: 'other' })]
  await show(one)
  await userEvent.fill(await input(), 'half a thought')
  await show(other)
  expect((await input()).value).toBe('')
  await show(one)
  expect((await input()).value).toBe('half a thought')
})

describe('files', () => {
  it('stay with the conversation they were picked in, and go on being uploaded', async () => {
    let finish = (_: { url: string }) => {}
    const upload = () => new Promise<{ url: string }>((resolve) => (finish = resolve))
    const [one, other] = [makeChat({ id: 'one', backend: { upload } }), makeChat({ id: 'other' })]
    await show(one)
    await userEvent.upload(await find('input[type=file]'), [file('plan.png', 'image/png')])
    await find('[data-status="uploading"]')
    await show(other)
    await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-attachment"]')).toBeNull())
    finish({ url: '/files/plan' })
    await show(one)
    const held = await find('[data-slot="chat-attachment"][data-status="ready"]')
    expect(held.textContent).toContain('plan.png')
    // Its preview was not freed meanwhile.
    expect((await fetch(held.querySelector('img')?.src ?? '')).ok).toBe(true)
    await userEvent.type(await input(), 'Look{Enter}')
    await vi.waitFor(() => expect(filesOf(one).map(({ url }) => url)).toEqual(['/files/plan']))
    await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-attachment"]')).toBeNull())
  })

  it('are no longer uploaded when their chat is closed', async () => {
    let signal: AbortSignal | undefined
    const chat = makeChat({
      backend: {
        upload(context) {
          signal = context.signal
          return new Promise(() => {})
        },
      },
    })
    await show(chat)
    await userEvent.upload(await find('input[type=file]'), [file('large.txt')])
    await vi.waitFor(() => expect(signal?.aborted).toBe(false))
    chat.close()
    expect(signal?.aborted).toBe(true)
  })

  it('go to the server at once by paste and drop, and with the question', async () => {
    const chat = makeChat({ backend: { upload } })
    await show(chat)
    const area = await input()
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer([file('pasted.txt')]), bubbles: true, cancelable: true }),
    )
    // Anywhere in the window, not only on the composer.
    const scroller = await find('[data-slot="chat-scroller"]')
    scroller.dispatchEvent(new DragEvent('dragenter', { dataTransfer: transfer([file('dropped.txt')]), bubbles: true }))
    await vi.waitFor(() => expect(host.querySelector('[data-drop]')).not.toBeNull())
    scroller.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer([file('dropped.txt')]), bubbles: true, cancelable: true }),
    )
    await vi.waitFor(() => expect(host.querySelectorAll('[data-status="ready"]')).toHaveLength(2))
    expect(host.querySelector('[data-drop]')).toBeNull()
    await userEvent.type(area, 'Look{Enter}')
    await vi.waitFor(() => expect(filesOf(chat).map(({ name }) => name)).toEqual(['pasted.txt', 'dropped.txt']))
    const url = filesOf(chat)[0]?.url ?? ''
    expect(url).toContain('/backend/uploads/')
    expect(await (await fetch(url)).text()).toBe('x'.repeat(20))
    expect(host.querySelector('[data-slot="chat-attachment"]')).toBeNull()
  })

  it('are read here where there is no upload, when the app allows them', async () => {
    const chat = makeChat()
    await show(chat, { attachments: {} })
    await userEvent.upload(await find('input[type=file]'), [file('note.txt')])
    await vi.waitFor(() => expect(host.querySelectorAll('[data-status="ready"]')).toHaveLength(1))
    await userEvent.click(await find('[data-slot="chat-submit"]'))
    await vi.waitFor(() => expect(filesOf(chat)[0]?.url).toMatch(/^data:text\/plain/))
  })

  it('show how much has gone, hold the question back, and end their upload when they are taken out', async () => {
    let signal: AbortSignal | undefined
    const chat = makeChat({
      backend: {
        upload(context) {
          signal = context.signal
          context.onProgress(0.4)
          return new Promise(() => {})
        },
      },
    })
    await show(chat)
    await userEvent.fill(await input(), 'And this?')
    await userEvent.upload(await find('input[type=file]'), [file('large.txt')])
    expect((await find<HTMLProgressElement>('progress')).value).toBeCloseTo(0.4)
    await userEvent.click(await input())
    await userEvent.keyboard('{Enter}')
    expect(chat.getMessageIds()).toHaveLength(0)
    await userEvent.click(await find('[aria-label="Remove large.txt"]'))
    expect(signal?.aborted).toBe(true)
    expect(host.querySelector('[data-slot="chat-attachment"]')).toBeNull()
  })

  it('are refused with a reason, and can be tried again when the server failed', async () => {
    let isDown = true
    const chat = makeChat({
      backend: { upload: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve({ url: '/x' })) },
    })
    await show(chat, { attachments: { accept: 'text/*', maxBytes: 1000, maxCount: 1 } })
    const area = await input()
    const files = [file('a.zip', 'application/zip'), file('b.txt', 'text/plain', 2000), file('c.txt'), file('d.txt')]
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer(files), bubbles: true, cancelable: true }))
    const problems = await find('[data-slot="chat-attachment-problems"]')
    await vi.waitFor(() => expect(problems.textContent).toContain('c.txt could not be uploaded.'))
    expect(problems.textContent).toContain('a.zip: files of this kind')
    expect(problems.textContent).toContain('b.txt is larger than 1 kB.')
    expect(problems.textContent).toContain('Only one file can be attached.')
    isDown = false
    await userEvent.click(await find('[aria-label="Try again: c.txt"]'))
    await find('[data-status="ready"]')
  })
})

describe('beside the composer', () => {
  it('offers what may follow, and asks it at one press (W5)', async () => {
    const chat = makeChat({ backend: { suggest: async () => ['And then?'] } })
    await show(chat)
    await userEvent.type(await input(), 'What is SSE?{Enter}')
    await userEvent.click(await find('[data-slot="chat-suggestion"]'))
    await vi.waitFor(() => expect(chat.getMessageIds()).toHaveLength(4))
    await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-suggestion"]')).toBeNull())
    expect(document.activeElement).toBe(await input())
  })

  it('shows what waits its turn, and takes it back', async () => {
    const chat = makeChat({ endpoint: '/v1/chat/completions?firstTokenMs=60000', whileBusy: 'queue' })
    await show(chat)
    await userEvent.type(await input(), 'one{Enter}two{Enter}')
    const queue = await find('[data-slot="chat-queue"]')
    expect(queue.textContent).toContain('two')
    await userEvent.click(await find('[aria-label="Do not ask: two"]'))
    await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-queue"]')).toBeNull())
    chat.stop()
  })

  it('says that the device is offline, and no longer when it is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await show(makeChat())
    expect((await find('[data-kind="offline"]')).textContent).toContain('You are offline.')
    onLine.mockReturnValue(true)
    dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(host.querySelector('[data-kind="offline"]')).toBeNull())
    onLine.mockRestore()
  })
})
