import { type EndpointServer, serveEndpoint } from '@streamside/endpoint/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openAIChat } from '../formats/openAIChat.ts'
import { uiMessageStream } from '../formats/uiMessageStream.ts'
import { textOf } from '../messages/textOf.ts'
import { bodyOf, say, settle, setUpChat, shown } from '../test-kit/setUpChat.ts'
import { createTabs } from '../test-kit/tabs.ts'
import { testClock } from '../test-kit/testClock.ts'
import type { ChatOptions } from './ChatOptions.ts'
import { createChat } from './createChat.ts'
import { replayFrom } from './replayFrom.ts'

const resume = replayFrom(({ chatId }) => ({ url: `/chat/${chatId}/stream` }))
const deltas = (...all: object[]) => `data: ${JSON.stringify(all)}\n\n`
const END = 'event: end\ndata:\n\n'

/** A chat whose answer has come to "Hel" when the connection breaks. */
async function broken(options: Partial<ChatOptions> = {}) {
  const clock = testClock()
  const made = setUpChat({ id: 'c', resume, ...options, ports: { clock } })
  made.chat.send('a')
  const first = await made.answer(0, [say('Hel')], { ends: false })
  first.fail()
  await settle()
  const later = async (byMs: number) => {
    clock.advance(byMs)
    await settle()
  }
  return { ...made, later }
}

describe('an answer that breaks off within the page', () => {
  it('is told again from its start by the request that is allowed, and the screen keeps what is there', async () => {
    const { chat, transport, later } = await broken()
    expect(chat.getSnapshot().status).toBe('streaming')
    await later(0)
    const again = await transport.request(1)
    expect(again.request).toMatchObject({ method: 'GET', url: '/chat/c/stream' })
    again.send(deltas(say('H')))
    await settle()
    expect(shown(chat)[1]).toBe('assistant streaming: Hel')
    again.send(deltas(say('ello')) + deltas(say('!')) + END)
    await settle()
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: Hello!'])
    expect(transport.requests.filter(({ request }) => request.method === 'POST')).toHaveLength(1)
  })

  it('has failed where nobody allowed more, and was asked for once', async () => {
    const { chat, transport, later } = await broken({ resume: undefined })
    await later(10_000)
    expect(shown(chat)[1]).toBe('assistant failed: Hel')
    expect(transport.requests).toHaveLength(1)
  })

  it('has failed where the server had not begun: it may never have heard the question', async () => {
    const { chat, transport } = setUpChat({ resume })
    chat.send('a')
    ;(await transport.request(0)).fail()
    await settle()
    expect(chat.getSnapshot().error?.code).toBe('network')
    expect(transport.requests).toHaveLength(1)
  })

  it.each([204, 404])(
    'has failed as it did, with its words, where the server knows nothing of it (%i)',
    async (status) => {
      const { chat, transport, later } = await broken()
      await later(0)
      const again = await transport.request(1)
      again.respond({ status })
      again.end()
      await settle()
      expect(chat.getSnapshot().error?.code).toBe('truncated')
      expect(shown(chat)[1]).toBe('assistant failed: Hel')
    },
  )

  it('is asked for three times in a row that bring nothing new, and then has failed', async () => {
    const { chat, transport, later } = await broken()
    const fail = async (index: number, words: string) => {
      ;(await transport.request(index)).send(deltas(say(words)))
      await settle()
      transport.requests[index]?.fail()
      await later(0)
    }
    await fail(1, 'H')
    // This one does.
    await fail(2, 'Hell')
    expect(shown(chat)[1]).toBe('assistant streaming: Hell')
    for (const index of [3, 4, 5]) await fail(index, 'H')
    expect(shown(chat)[1]).toBe('assistant failed: Hell')
    await later(60_000)
    expect(transport.requests).toHaveLength(6)
  })

  it('can be stopped while it is told again', async () => {
    const { chat, transport, later } = await broken()
    ;(await transport.request(1)).send(deltas(say('H')))
    await settle()
    chat.stop()
    await later(60_000)
    expect(shown(chat)[1]).toBe('assistant stopped: Hel')
    expect(transport.requests[1]?.aborted).toBe(true)
    expect(transport.requests).toHaveLength(2)
  })

  it('has its events told once', async () => {
    const { chat, transport, answer } = setUpChat({ resume })
    const seen = vi.fn()
    chat.onDelta(({ type }) => seen(type))
    chat.send('a')
    const first = await answer(0, [{ type: 'form', name: 'quotation' }, say('Hel')], { ends: false })
    first.fail()
    await settle()
    ;(await transport.request(1)).send(
      deltas({ type: 'form', name: 'quotation' }, say('Hel')) + deltas(say('lo')) + END,
    )
    await settle()
    expect(seen.mock.calls.flat()).toEqual(['form', 'text', 'text'])
    expect(shown(chat)[1]).toBe('assistant done: Hello')
  })

  it('keeps the results of tools that it went on with', async () => {
    const { chat, transport, answer } = setUpChat({ resume, tools: [{ name: 'look', execute: () => 'found' }] })
    chat.send('a')
    await answer(0, [say('Let me look. '), { type: 'tool-call', id: 't', name: 'look', input: {} }])
    const second = await answer(1, [say('It ')], { ends: false })
    second.fail()
    await settle()
    ;(await transport.request(2)).send(deltas(say('It is there.')) + END)
    await settle()
    expect(shown(chat)[1]).toBe('assistant done: Let me look. It is there.')
    expect(chat.getSnapshot().messages[1]?.parts[1]).toMatchObject({ output: 'found' })
  })
})

describe('an answer that was going on with results of tools when its page went away', () => {
  async function reload(options: Partial<ChatOptions>) {
    const tabs = createTabs()
    const execute = vi.fn(() => 'sent')
    const tools = [{ name: 'send_mail', execute }]
    const clock = testClock()
    const ports = { clock, createId: () => crypto.randomUUID() }
    const tab = tabs.open()
    const before = setUpChat({ id: 'c', storage: tab.storage, tools, ports, ...options })
    before.chat.send('a')
    await before.answer(0, [say('Sending. '), { type: 'tool-call', id: 't', name: 'send_mail', input: {} }])
    const second = await before.transport.request(1)
    second.send(`id: x-1\n${deltas(say('It '))}`)
    await settle()
    // What arrives is saved once a second.
    clock.advance(1000)
    await settle()
    tab.kill()
    const after = setUpChat({ id: 'c', storage: tabs.open().storage, tools, ports, ...options })
    after.chat.subscribe(() => {})
    await settle()
    return { ...after, execute }
  }

  it('begins again from the results when it is retried, and no tool runs twice', async () => {
    const { chat, answer, transport, execute } = await reload({})
    expect(chat.getSnapshot().error?.code).toBe('interrupted')
    chat.retry()
    expect(bodyOf(await transport.request(0))).toMatchObject({
      trigger: 'tool-results',
      messages: ['user: a', 'assistant: Sending. '],
    })
    await answer(0, [say('Done.')])
    expect(shown(chat)[1]).toBe('assistant done: Sending. Done.')
    expect(execute).toHaveBeenCalledTimes(1)
  })

  it('goes on by the same request, where ids are cursors', async () => {
    const { chat, answer, transport } = await reload({ resume: 'last-event-id' })
    const server = await transport.request(0)
    expect(server.request.headers.get('last-event-id')).toBe('x-1')
    expect(bodyOf(server)).toMatchObject({ trigger: 'tool-results', messages: ['user: a', 'assistant: Sending. '] })
    await answer(0, [say('was sent.')])
    expect(shown(chat)[1]).toBe('assistant done: Sending. It was sent.')
  })
})

describe('at the endpoint, over HTTP', () => {
  let server: EndpointServer
  beforeAll(async () => {
    server = await serveEndpoint({ port: 0 })
  })
  afterAll(() => server.close())

  const unique = () => `What is SSE? ${crypto.randomUUID().slice(0, 8)}`
  function ask(path: string, options: Pick<ChatOptions, 'format' | 'resume'>, question: string) {
    const url = `${server.url}${path}`
    return new Promise<string>((resolve, reject) => {
      const chat = createChat({
        endpoint: url,
        id: crypto.randomUUID(),
        ...options,
        onFinish: (message) => (message.error ? reject(message.error) : resolve(textOf(message))),
      })
      chat.send(question)
    })
  }
  async function postsOf(question: string): Promise<object | undefined> {
    const posts = await (await fetch(`${server.url}/_posts?question=${encodeURIComponent(question)}`)).json()
    return Object.values(posts as object)[0]
  }

  it('replay brings the whole answer after a drop', async () => {
    const question = unique()
    const again = replayFrom(({ chatId }) => ({ url: `${server.url}/ui/chat/${chatId}/stream` }))
    const options = { format: uiMessageStream(), resume: again }
    const dropped = await ask('/ui/chat?tokenMs=10&fault=drop&after=12&dropMs=20', options, question)
    expect(dropped).toBe(await ask('/ui/chat?tokenMs=0&firstTokenMs=0', { format: uiMessageStream() }, question))
  })

  it('a cursor brings the rest after a drop, and the answer was begun once', async () => {
    const question = unique()
    const options = { format: openAIChat(), resume: 'last-event-id' } as const
    const dropped = await ask('/sse/resumable?tokenMs=1&fault=drop&after=12&times=1', options, question)
    expect(await postsOf(question)).toMatchObject({ resumes: 1 })
    expect(dropped).toBe(await ask('/sse/resumable?tokenMs=0&firstTokenMs=0', { format: openAIChat() }, question))
  })
})
