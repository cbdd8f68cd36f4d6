import { describe, expect, it, vi } from 'vitest'
import { openAIChat } from '../formats/openAIChat.ts'
import { uiMessageStream } from '../formats/uiMessageStream.ts'
import { textOf } from '../messages/textOf.ts'
import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import type { ChatStorage } from '../store/ChatStorage.ts'
import { createChat } from '../store/createChat.ts'
import { replayFrom } from '../store/replayFrom.ts'
import { indexedDBStorage } from './indexedDBStorage.ts'
import { localStorageStorage } from './localStorageStorage.ts'

const wait = { timeout: 15_000, interval: 20 }
const unique = () => crypto.randomUUID().slice(0, 8)
const words = (chat: Chat) => textOf(chat.getSnapshot().messages[1] ?? { parts: [] })
const statusOf = (chat: Chat) => chat.getSnapshot().messages[1]?.status

/** A page of its own: an iframe with its own copy of everything, which really goes away. */
async function openFrame(script: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.srcdoc = `<!doctype html><script type="module">${script}</script>`
  document.body.append(frame)
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  return frame
}

/** Asks in a frame, waits until some words are saved, and takes the page away in the middle of the answer. */
async function askAndLeave(options: {
  endpoint: string
  format: string
  id: string
  question: string
  database: string
}) {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const frame = await openFrame(`
    import { createChat } from ${at('../store/createChat.ts')}
    import { openAIChat } from ${at('../formats/openAIChat.ts')}
    import { uiMessageStream } from ${at('../formats/uiMessageStream.ts')}
    import { indexedDBStorage } from ${at('./indexedDBStorage.ts')}
    const storage = indexedDBStorage({ name: ${JSON.stringify(options.database)} })
    const chat = createChat({
      endpoint: ${JSON.stringify(new URL(options.endpoint, location.href).href)}, format: ${options.format}(), id: ${JSON.stringify(options.id)}, storage,
    })
    chat.subscribe(() => {})
    chat.send(${JSON.stringify(options.question)})
  `)
  const storage = indexedDBStorage({ name: options.database })
  await vi.waitFor(async () => {
    const [, answer] = await storage.readChat(options.id)
    expect(answer && textOf(answer.message).length).toBeGreaterThan(10)
  }, wait)
  frame.remove()
  return storage
}

function open(options: ChatOptions): Chat {
  const chat = createChat(options)
  chat.subscribe(() => {})
  return chat
}

/** The whole answer, as somebody sees it who was never interrupted. */
async function whole(endpoint: string, question: string): Promise<string> {
  const chat = open({ endpoint: `${endpoint}?firstTokenMs=0&tokenMs=0`, format: openAIChat() })
  chat.send(question)
  await vi.waitFor(() => expect(statusOf(chat)).toBe('done'), wait)
  return words(chat)
}

describe('a page that goes away in the middle of an answer', () => {
  const endpoint = '/sse/resumable?tokenMs=18'

  it('finds the answer going on after the last saved event, where ids are cursors', async () => {
    const [id, question] = [unique(), `What is SSE? ${unique()}`]
    const storage = await askAndLeave({ endpoint, format: 'openAIChat', id, question, database: `t-${id}` })
    const chat = open({ endpoint, format: openAIChat(), id, storage, resume: 'last-event-id' })
    await vi.waitFor(() => expect(statusOf(chat)).toBe('done'), wait)
    expect(words(chat)).toBe(await whole('/sse/resumable', question))
    const posts = (await (await fetch(`/_posts?question=${encodeURIComponent(question)}`)).json()) as object
    expect(Object.values(posts)[0]).toMatchObject({ resumes: 1 })
  })

  it('hears the whole answer again, where the server tells it from its start', async () => {
    const [id, question] = [unique(), `What is SSE? ${unique()}`]
    const ui = '/ui/chat?tokenMs=18'
    const storage = await askAndLeave({ endpoint: ui, format: 'uiMessageStream', id, question, database: `t-${id}` })
    const resume = replayFrom(({ chatId }) => ({ url: `/ui/chat/${chatId}/stream` }))
    const chat = open({ endpoint: ui, format: uiMessageStream(), id, storage, resume })
    await vi.waitFor(() => expect(statusOf(chat)).toBe('done'), wait)
    const other = open({ endpoint: '/ui/chat?firstTokenMs=0&tokenMs=0', format: uiMessageStream() })
    other.send(question)
    await vi.waitFor(() => expect(statusOf(other)).toBe('done'), wait)
    expect(words(chat)).toBe(words(other))
  })

  it('shows it as interrupted otherwise, and a retry brings it', async () => {
    const [id, question] = [unique(), `What is SSE? ${unique()}`]
    const storage = await askAndLeave({ endpoint, format: 'openAIChat', id, question, database: `t-${id}` })
    const chat = open({ endpoint: '/sse/resumable?firstTokenMs=0&tokenMs=0', format: openAIChat(), id, storage })
    await vi.waitFor(() => expect(chat.getSnapshot().error?.code).toBe('interrupted'), wait)
    expect(words(chat).length).toBeGreaterThan(10)
    chat.retry()
    await vi.waitFor(() => expect(statusOf(chat)).toBe('done'), wait)
  })
})

/** A page whose clock leaves out the saving once a second: only what a page that goes away saves is saved. */
async function openUnsaved({ storage, id, path }: { storage: string; id: string; path: string }) {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const frame = await openFrame(`
    import { createChat } from ${at('../store/createChat.ts')}
    import { openAIChat } from ${at('../formats/openAIChat.ts')}
    import { indexedDBStorage } from ${at('./indexedDBStorage.ts')}
    import { localStorageStorage } from ${at('./localStorageStorage.ts')}
    const clock = {
      now: () => Date.now(),
      setTimeout(run, delayMs) {
        const timer = delayMs === 1000 ? 0 : setTimeout(run, delayMs)
        return () => clearTimeout(timer)
      },
    }
    const chat = createChat({
      endpoint: ${JSON.stringify(new URL(path, location.href).href)}, format: openAIChat(), id: ${JSON.stringify(id)},
      storage: ${storage}, ports: { clock },
    })
    chat.subscribe(() => {})
    chat.send('What is SSE?')
    window.shown = () => chat.getSnapshot().messages[1]?.parts.map((part) => part.text ?? '').join('') ?? ''
  `)
  const shown = () => (frame.contentWindow as Window & { shown?: () => string }).shown?.() ?? ''
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(80), wait)
  return { frame, shown }
}

describe('what came and was not saved yet is saved when its page goes away', () => {
  it.each<[string, (name: string) => ChatStorage, string, 'leaves' | 'is removed']>([
    ['indexedDBStorage', (name) => indexedDBStorage({ name }), '{ name: NAME }', 'leaves'],
    ['localStorageStorage', (prefix) => localStorageStorage({ prefix }), '{ prefix: NAME }', 'leaves'],
    // A frame that is taken out of its page has lost its database before it is told: there only this one can be tried.
    ['localStorageStorage', (prefix) => localStorageStorage({ prefix }), '{ prefix: NAME }', 'is removed'],
  ])('by %s', async (factory, make, options, how) => {
    const id = unique()
    const storage = make(`t-${id}`)
    const script = `${factory}(${options.replace('NAME', `'t-${id}'`)})`
    const { frame, shown } = await openUnsaved({ storage: script, id, path: '/sse/resumable?tokenMs=18' })
    const saved = async () => textOf((await storage.readChat(id))[1]?.message ?? { parts: [] })
    // Only what the storage knows of can be written without reading first.
    await vi.waitFor(async () => expect(await storage.readChat(id)).toHaveLength(2), wait)
    const before = shown()
    expect((await saved()).length).toBeLessThan(before.length)
    if (how === 'is removed') frame.remove()
    else {
      // Until the page is gone nothing is read: a write that waits for a reader is given up when its page goes.
      const isGone = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      frame.contentWindow?.location.replace(new URL('/_posts', location.href).href)
      await isGone
    }
    await vi.waitFor(async () => expect((await saved()).length).toBeGreaterThanOrEqual(before.length), wait)
    expect(await saved()).toContain(before)
    await storage.removeChat(id)
    frame.remove()
  })
})

it('localStorage keeps a conversation too, and says when it is full', async () => {
  const id = unique()
  const storage = localStorageStorage({ prefix: `t-${id}` })
  const options = { endpoint: '/sse/resumable?firstTokenMs=0&tokenMs=0', format: openAIChat(), id, storage }
  const chat = open(options)
  chat.send('What is SSE?')
  await vi.waitFor(() => expect(statusOf(chat)).toBe('done'), wait)
  chat.close()
  const again = open(options)
  await vi.waitFor(() => expect(words(again)).toBe(words(chat)), wait)
  again.append({ role: 'user', parts: [{ type: 'text', text: 'x'.repeat(6_000_000) }] })
  await vi.waitFor(() => expect(again.getSnapshot().notice?.action).toBe('storage'), wait)
  expect(again.getMessageIds()).toHaveLength(3)
  again.close()
  for (const key of Object.keys(localStorage)) if (key.startsWith(`t-${id}`)) localStorage.removeItem(key)
})
