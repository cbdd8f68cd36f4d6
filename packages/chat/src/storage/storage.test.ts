import { createManualClock } from '@streamside/test-support'
import { describe, expect, it, vi } from 'vitest'
import type { ChatOptions } from '../store/ChatOptions.ts'
import { replayFrom } from '../store/replayFrom.ts'
import { bodyOf, say, settle, setUpChat, shown } from '../test-kit/setUpChat.ts'
import { createTabs } from '../test-kit/tabs.ts'
import { memoryStorage } from './memoryStorage.ts'
import { migrated, type StoredChat } from './StoredChat.ts'

type Tab = ReturnType<ReturnType<typeof createTabs>['open']>

/** A page with the conversation open. */
function openPage(tab: Tab, options: Partial<ChatOptions> = {}) {
  const page = setUpChat({
    id: 'c',
    storage: tab.storage,
    ...options,
    ports: { createId: () => crypto.randomUUID(), ...options.ports },
  })
  page.chat.subscribe(() => {})
  return page
}

describe('a stored conversation', () => {
  it('is there again after a reload, with versions, divider, feedback and what the server wanted back', async () => {
    const tabs = createTabs()
    const first = tabs.open()
    const { chat, answer } = openPage(first)
    chat.send('a')
    await answer(0, [say('one'), { type: 'conversation', state: { session_id: 's' } }])
    chat.regenerate()
    await answer(1, [say('two')])
    chat.clearContext()
    chat.giveFeedback(chat.getMessageIds()[1] ?? '', { rating: 'up' })
    chat.send('b')
    await answer(2, [say('three'), { type: 'conversation', state: { session_id: 't' } }])
    chat.setDraft('half a thought')
    chat.close()
    await settle()
    first.kill()

    const again = openPage(tabs.open())
    expect(again.chat.getSnapshot().history.status).toBe('loading')
    await settle()
    expect(again.chat.getSnapshot().history.status).toBe('idle')
    expect(shown(again.chat)).toEqual(shown(chat))
    expect(again.chat.getSnapshot().messages[1]).toMatchObject({
      versions: { index: 1, count: 2 },
      endsContext: true,
      feedback: { rating: 'up' },
    })
    expect(again.chat.getDraft()).toBe('half a thought')
    again.chat.send('c')
    const server = await again.transport.request(0)
    expect(bodyOf(server)).toMatchObject({
      conversation: { session_id: 't' },
      messages: ['user: b', 'assistant: three', 'user: c'],
    })
    again.chat.showVersion(again.chat.getMessageIds()[1] ?? '', 0)
    expect(shown(again.chat)[1]).toBe('assistant done: one')
  })

  it('is known before a question that was asked while it was read is sent', async () => {
    const tabs = createTabs()
    const { chat, answer } = openPage(tabs.open())
    chat.send('a')
    await answer(0, [say('one')])
    await settle()
    const again = openPage(tabs.open())
    again.chat.send('b')
    expect(bodyOf(await again.transport.request(0)).messages).toEqual(['user: a', 'assistant: one', 'user: b'])
    expect(shown(again.chat)).toHaveLength(4)
    again.chat.stop()
  })

  it('holds no credentials', async () => {
    const tabs = createTabs()
    const { chat, answer } = openPage(tabs.open(), { headers: { authorization: 'Bearer secret-1' } })
    chat.send('a', { headers: { 'x-key': 'secret-2' }, body: { api_key: 'secret-3' } })
    await answer(0, [say('one')])
    await settle()
    const order = (await tabs.shared.read(['chat:c'])) as StoredChat[]
    const all = await tabs.shared.read(order[0]?.order.map(([id]) => `message:c:${id}`) ?? [])
    expect(all).toHaveLength(2)
    expect(JSON.stringify([order, all])).not.toContain('secret')
  })

  it('is saved once a second while words arrive, and at the end', async () => {
    const clock = createManualClock()
    const tabs = createTabs()
    const tab = tabs.open()
    const write = vi.spyOn(tabs.shared, 'write')
    const { chat, transport } = openPage(tab, {
      ports: {
        clock: {
          now: clock.now,
          setTimeout(run, delayMs) {
            const timer = clock.setTimeout(run, delayMs)
            return () => clock.clearTimeout(timer)
          },
        },
      },
    })
    await settle()
    chat.send('a')
    clock.advance(0)
    await settle()
    const server = await transport.request(0)
    server.send(`data: ${JSON.stringify([say('x')])}\n\n`)
    await settle()
    clock.advance(0)
    await settle()
    write.mockClear()
    for (let token = 0; token < 100; token++) server.send(`data: ${JSON.stringify([say('x')])}\n\n`)
    await settle()
    expect(write).not.toHaveBeenCalled()
    clock.advance(1000)
    await settle()
    expect(write).toHaveBeenCalledTimes(1)
    server.send('event: end\ndata:\n\n')
    await settle()
    clock.advance(0)
    await settle()
    expect(write).toHaveBeenCalledTimes(2)
  })
})

describe('a storage that is full', () => {
  it('is a notice once, loses nothing on the screen, and is tried again with the next change', async () => {
    const tabs = createTabs()
    const { chat, answer } = openPage(tabs.open())
    await settle()
    tabs.failWith(new DOMException('The quota has been exceeded.', 'QuotaExceededError'))
    chat.send('a')
    await answer(0, [say('one')])
    expect(chat.getSnapshot().notice).toEqual({ action: 'storage', message: 'The quota has been exceeded.' })
    expect(shown(chat)).toHaveLength(2)
    chat.dismissNotice()
    chat.send('b')
    await answer(1, [say('two')])
    expect(chat.getSnapshot().notice).toBeUndefined()
    tabs.failWith(undefined)
    chat.send('c')
    await answer(2, [say('three')])
    await settle()
    const again = openPage(tabs.open())
    await settle()
    expect(shown(again.chat)).toEqual(shown(chat))
  })
})

describe('two tabs', () => {
  async function both(options: Partial<ChatOptions> = {}) {
    const tabs = createTabs()
    const one = openPage(tabs.open(), options)
    one.chat.send('a')
    await one.answer(0, [say('one')])
    await settle()
    const two = openPage(tabs.open(), options)
    await settle()
    return { one, two }
  }

  it('show what the other one does', async () => {
    const { one, two } = await both()
    expect(shown(two.chat)).toEqual(['user done: a', 'assistant done: one'])
    two.chat.send('b')
    await two.answer(0, [say('two')])
    await settle()
    expect(shown(one.chat)).toEqual(['user done: a', 'assistant done: one', 'user done: b', 'assistant done: two'])
    one.chat.giveFeedback(one.chat.getMessageIds()[1] ?? '', { rating: 'up' })
    await settle()
    expect(two.chat.getSnapshot().messages[1]?.feedback?.rating).toBe('up')
  })

  it('that ask at the same time keep both questions, as versions', async () => {
    const { one, two } = await both()
    one.chat.send('b')
    two.chat.send('c')
    await Promise.all([one.answer(1, [say('B')]), two.answer(0, [say('C')])])
    await settle()
    expect(shown(one.chat).slice(2)).toEqual(['user done: b', 'assistant done: B'])
    expect(shown(two.chat).slice(2)).toEqual(['user done: c', 'assistant done: C'])
    expect(one.chat.getSnapshot().messages[2]?.versions?.count).toBe(2)
    one.chat.showVersion(one.chat.getMessageIds()[2] ?? '', 1)
    two.chat.showVersion(two.chat.getMessageIds()[2] ?? '', 1)
    expect(shown(one.chat).slice(2)).toEqual(['user done: c', 'assistant done: C'])
    expect(shown(two.chat).slice(2)).toEqual(['user done: b', 'assistant done: B'])
  })

  it('do not bring back what one of them has removed', async () => {
    const { one, two } = await both()
    one.chat.clear()
    await settle()
    expect(shown(two.chat)).toEqual([])
    two.chat.send('b')
    await two.answer(0, [say('two')])
    await settle()
    expect(shown(one.chat)).toEqual(['user done: b', 'assistant done: two'])
  })

  it('ask what waits behind an answer that another of them has removed, and can stop such an answer', async () => {
    const { one, two } = await both({ whileBusy: 'queue' })
    two.chat.send('b')
    two.chat.send('c')
    const server = await two.answer(0, [say('B')], { ends: false })
    await settle()
    one.chat.clear()
    await settle()
    expect(shown(two.chat)).toEqual([])
    server.send('event: end\ndata:\n\n')
    await settle()
    await two.answer(1, [say('C')])
    expect(shown(two.chat)).toEqual(['user done: c', 'assistant done: C'])
    expect(two.chat.getSnapshot().queue).toEqual([])

    two.chat.send('d')
    await two.answer(2, [say('D')], { ends: false })
    await settle()
    one.chat.clear()
    await settle()
    two.chat.stop()
    await settle()
    expect(two.transport.requests[2]?.request.signal.aborted).toBe(true)
  })

  it('do not take each other’s running answer for interrupted', async () => {
    const { one, two } = await both()
    one.chat.send('b')
    await one.answer(1, [say('on')], { ends: false })
    await settle()
    expect(shown(two.chat).at(-1)).toBe('assistant streaming: on')
    const server = await one.transport.request(1)
    server.send(`data: ${JSON.stringify([say('e')])}\n\nevent: end\ndata:\n\n`)
    await settle()
    await settle()
    expect(shown(two.chat).at(-1)).toBe('assistant done: one')
    expect(two.transport.requests).toHaveLength(0)
  })
})

describe('an answer that ran when the page went away', () => {
  const id = (at: string) => `id: ${at}\n`
  async function reload(options: Partial<ChatOptions> = {}) {
    const tabs = createTabs()
    const tab = tabs.open()
    const before = openPage(tab, options)
    before.chat.send('a')
    const server = await before.transport.request(0)
    server.send(`${id('x-1')}data: ${JSON.stringify([say('Hel')])}\n\n`)
    await settle()
    // The first word is saved at once: the status changes with it.
    await settle()
    tab.kill()
    const after = openPage(tabs.open(), options)
    await settle()
    return after
  }

  it('is shown as interrupted, and can be tried again', async () => {
    const { chat, answer } = await reload()
    expect(chat.getSnapshot()).toMatchObject({ status: 'error', error: { code: 'interrupted', retryable: true } })
    expect(shown(chat)).toEqual(['user done: a', 'assistant failed: Hel'])
    chat.retry()
    await answer(0, [say('Hello')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: Hello'])
  })

  it('is interrupted, and not running for ever, when something else was asked before it was read', async () => {
    const tabs = createTabs()
    const tab = tabs.open()
    const before = openPage(tab)
    before.chat.send('a')
    await before.answer(0, [say('Hel')], { ends: false })
    await settle()
    tab.kill()
    const { chat, answer } = openPage(tabs.open(), { resume: 'last-event-id' })
    chat.send('b')
    await answer(0, [say('two')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant failed: Hel', 'user done: b', 'assistant done: two'])
    expect(chat.getSnapshot().status).toBe('ready')
  })

  it('that waits for a permission still does, and the tool runs when it is given', async () => {
    const tabs = createTabs()
    const tab = tabs.open()
    const execute = vi.fn(() => 'paid')
    const tools = [{ name: 'pay', execute, needsApproval: true }]
    const before = openPage(tab, { tools })
    before.chat.send('a')
    await before.answer(0, [{ type: 'tool-call', id: 'c1', name: 'pay', input: { eur: 5 } }])
    await settle()
    tab.kill()
    const { chat, answer } = openPage(tabs.open(), { tools })
    await settle()
    expect(chat.getSnapshot().messages[1]?.parts[0]).toMatchObject({ state: 'approval-requested' })
    chat.respondToApproval('c1', { approved: true })
    await answer(0, [say('Thanks')])
    expect(shown(chat)[1]).toBe('assistant done: Thanks')
    expect(execute.mock.calls).toEqual([[{ eur: 5 }, expect.anything()]])
  })

  it('goes on after the last event that was saved, where ids are cursors', async () => {
    const { chat, transport, answer } = await reload({ resume: 'last-event-id' })
    expect(chat.getSnapshot().status).toBe('streaming')
    const server = await transport.request(0)
    expect(server.request.headers.get('last-event-id')).toBe('x-1')
    await answer(0, [say('lo')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: Hello'])
  })

  it('is told again from its start, where a function says how', async () => {
    const resume = replayFrom(({ chatId }) => ({ url: `/chat/${chatId}/stream` }))
    const { chat, transport, answer } = await reload({ resume })
    const server = await transport.request(0)
    expect(server.request).toMatchObject({ method: 'GET', url: '/chat/c/stream' })
    await answer(0, [say('Hello')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: Hello'])
  })

  it.each([204, 404, 410])(
    'is interrupted when the server knows nothing of it (%i), and keeps its words',
    async (status) => {
      const { chat, transport } = await reload({ resume: replayFrom(() => ({ url: '/stream' })) })
      const server = await transport.request(0)
      server.respond({ status })
      server.end()
      await settle()
      expect(chat.getSnapshot().error?.code).toBe('interrupted')
      expect(shown(chat)[1]).toBe('assistant failed: Hel')
    },
  )
})

it('serves a chat that stands alone', async () => {
  const storage = memoryStorage()
  const { chat, answer } = setUpChat({ id: 'c', storage })
  chat.send('a')
  await answer(0, [say('one')])
  chat.close()
  await settle()
  const again = setUpChat({ id: 'c', storage })
  again.chat.subscribe(() => {})
  await settle()
  expect(shown(again.chat)).toHaveLength(2)
})

describe('the schema', () => {
  const stored = { version: 0, order: [], leafId: null, conversation: {}, draft: '' }

  it('is brought up step by step', () => {
    const migrations = { 0: (old: StoredChat) => ({ ...old, draft: 'migrated' }) }
    expect(migrated(stored, migrations)).toMatchObject({ version: 1, draft: 'migrated' })
    expect(migrated(undefined)).toBeUndefined()
  })

  it('that is newer than the app is left alone', () => {
    expect(() => migrated({ ...stored, version: 2 })).toThrow('saved by a newer version')
  })
})
