import { scriptedTransport } from '@streamside/event-stream/testing'
import { describe, expect, it, vi } from 'vitest'
import { deltaFormat, say, settle, shown } from '../test-kit/setUpChat.ts'
import { createTabs } from '../test-kit/tabs.ts'
import type { ConversationsOptions } from './ConversationsOptions.ts'
import { createConversations } from './createConversations.ts'

function setUp(options: Partial<ConversationsOptions> & { backend?: object } = {}) {
  const transport = scriptedTransport()
  const { backend, ...rest } = options
  const list = createConversations({ chat: { endpoint: '/chat', format: deltaFormat, transport, backend }, ...rest })
  list.subscribe(() => {})
  async function answer(index: number, deltas: readonly object[], { ends = true } = {}): Promise<void> {
    const server = await transport.request(index)
    server.send(`data: ${JSON.stringify(deltas)}\n\n${ends ? 'event: end\ndata:\n\n' : ''}`)
    await settle()
  }
  return { list, transport, answer, titles: () => list.getSnapshot().conversations.map(({ title }) => title) }
}

describe('a list of conversations', () => {
  it('names them by their first question, shows the last words, and sorts: current, pinned, last active', async () => {
    const { list, answer, titles } = setUp()
    await settle()
    const first = list.create()
    list.getChat(first).send('What is SSE?')
    await answer(0, [say('A stream\nof events.')])
    const second = list.create({ title: 'Second' })
    list.create({ title: 'Third' })
    expect(list.getSnapshot().conversations.find(({ id }) => id === first)).toMatchObject({
      title: 'What is SSE?',
      preview: 'A stream of events.',
      isRunning: false,
    })
    list.pin(first, true)
    list.rename(second, 'Renamed')
    expect(titles().slice(0, 2)).toEqual(['Third', 'What is SSE?'])
    list.open(second)
    expect(titles()[0]).toBe('Renamed')
  })

  it('lets an answer go on in the background, and land in its own conversation, unread', async () => {
    const { list, answer } = setUp()
    const first = list.create({ title: 'First' })
    list.getCurrent()?.send('a')
    await answer(0, [say('on')], { ends: false })
    list.create({ title: 'Second' })
    const info = () => list.getSnapshot().conversations.find(({ id }) => id === first)
    expect(info()).toMatchObject({ isRunning: true, isUnread: false })
    await answer(0, [say('e')])
    expect(info()).toMatchObject({ isRunning: false, isUnread: true, preview: 'one' })
    expect(shown(list.getChat(first))).toEqual(['user done: a', 'assistant done: one'])
    expect(list.getCurrent()?.getMessageIds()).toEqual([])
    list.open(first)
    expect(info()?.isUnread).toBe(false)
  })

  it('finds words in titles first, then in what was said', async () => {
    const { list, answer } = setUp()
    const said = list.create({ title: 'First' })
    list.getChat(said).send('about pumps')
    await answer(0, [say('Pumps are fine.')])
    const named = list.create({ title: 'Pumps' })
    list.create({ title: 'Valves' })
    expect(await list.search('pumps')).toEqual([named, said])
    expect(await list.search('fine first')).toEqual([said])
    expect(await list.search('nothing')).toEqual([])
  })

  it('removes at the server first; a refusal keeps it and is a problem', async () => {
    const deleteConversation = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('It is locked.'))
    const { list, titles } = setUp({ backend: { deleteConversation } })
    const id = list.create({ title: 'First' })
    list.create({ title: 'Second' })
    await list.remove(id)
    expect(titles()).toContain('First')
    expect(list.getSnapshot().problem).toBe('It is locked.')
    list.dismissProblem()
    await list.remove(id)
    expect(titles()).toEqual(['Second'])
    expect(list.getSnapshot().problem).toBeUndefined()
  })
})

describe('a stored list', () => {
  it('is there after a reload, with the current one, and what ran goes on or is interrupted', async () => {
    const tabs = createTabs()
    const tab = tabs.open()
    const before = setUp({ storage: tab.storage })
    await settle()
    const running = before.list.create({ title: 'Running' })
    before.list.getCurrent()?.send('a')
    await before.answer(0, [say('half')], { ends: false })
    const current = before.list.create({ title: 'Current' })
    await settle()
    tab.kill()
    const { list } = setUp({ storage: tabs.open().storage })
    expect(list.getSnapshot().status).toBe('loading')
    await settle()
    await settle()
    expect(list.getSnapshot()).toMatchObject({ status: 'ready', currentId: current })
    expect(list.getSnapshot().conversations[1]).toMatchObject({ id: running, isRunning: false, isUnread: true })
    expect(list.getChat(running).getSnapshot().error?.code).toBe('interrupted')
    expect(await list.search('half')).toEqual([running])
  })

  it('is shared by tabs: none overwrites what the other did', async () => {
    const tabs = createTabs()
    const one = setUp({ storage: tabs.open().storage })
    const two = setUp({ storage: tabs.open().storage })
    await settle()
    one.list.create({ title: 'One' })
    two.list.create({ title: 'Two' })
    await settle()
    expect(one.titles().sort()).toEqual(['One', 'Two'])
    expect(two.titles().sort()).toEqual(['One', 'Two'])
  })

  it('that cannot be written is a problem, and stays on the screen', async () => {
    const tabs = createTabs()
    const { list, titles } = setUp({ storage: tabs.open().storage })
    await settle()
    tabs.failWith(new Error('The quota has been exceeded.'))
    list.create({ title: 'One' })
    await settle()
    expect(list.getSnapshot().problem).toBe('The quota has been exceeded.')
    expect(titles()).toEqual(['One'])
  })
})

it('keeps those that are there from the beginning when one of them changes', async () => {
  const entries = ['A', 'B'].map((title) => ({ id: title.toLowerCase(), title }))
  const { list, titles } = setUp({ conversations: entries })
  await settle()
  list.rename('b', 'C')
  await settle()
  expect(titles().sort()).toEqual(['A', 'C'])
  await list.remove('a')
  await settle()
  expect(titles()).toEqual(['C'])
})
