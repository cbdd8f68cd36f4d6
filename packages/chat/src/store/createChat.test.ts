import type { ScriptedRequest } from '@streamside/event-stream/testing'
import { describe, expect, it, vi } from 'vitest'
import { openAIChat } from '../formats/openAIChat.ts'
import { plainText } from '../formats/plainText.ts'
import { textOf } from '../messages/textOf.ts'
import { setUpChat } from '../test-kit/setUpChat.ts'
import type { ChatOptions } from './ChatOptions.ts'
import type { createChat } from './createChat.ts'

const setUp = (options: Partial<ChatOptions> = {}) => setUpChat({ format: plainText(), ...options })

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const texts = (chat: ReturnType<typeof createChat>) =>
  chat.getSnapshot().messages.map((message) => `${message.role} ${message.status}: ${textOf(message)}`)

const bodyOf = (server: ScriptedRequest | undefined): unknown => JSON.parse(String(server?.request.body))

describe('asking', () => {
  it('goes from submitted through streaming to ready', async () => {
    const { chat, transport, frame } = setUp()
    chat.send('Hi')
    expect(chat.getSnapshot()).toMatchObject({ status: 'submitted' })
    expect(texts(chat)).toEqual(['user done: Hi', 'assistant waiting: '])
    const server = await transport.request(0)
    server.send('data: Hel\n\n')
    await settle()
    expect(chat.getSnapshot().status).toBe('streaming')
    server.send('data: lo\n\n')
    await settle()
    frame()
    expect(texts(chat)).toEqual(['user done: Hi', 'assistant streaming: Hello'])
    server.end()
    await settle()
    expect(chat.getSnapshot().status).toBe('ready')
    expect(texts(chat)).toEqual(['user done: Hi', 'assistant done: Hello'])
  })

  it('asks nothing when the text is blank', () => {
    const { chat } = setUp()
    chat.send(' \n ')
    expect(chat.getSnapshot().messages).toEqual([])
  })

  it('sends the whole history, without answers that have no words', async () => {
    const { chat, transport } = setUp({ format: openAIChat() })
    for (const [index, answer] of ['one', ''].entries()) {
      chat.send(`q${index}`)
      const server = await transport.request(index)
      if (answer) server.send(`data: {"choices":[{"delta":{"content":"${answer}"}}]}\n\n`)
      server.send('data: [DONE]\n\n')
      await settle()
    }
    chat.send('q2')
    const { messages } = bodyOf(await transport.request(2)) as { messages: { role: string; content: string }[] }
    expect(messages.map(({ role, content }) => `${role} ${content}`)).toEqual([
      'user q0',
      'assistant one',
      'user q1',
      'user q2',
    ])
  })

  it('adds what send() was given to body, headers and metadata', async () => {
    const { chat, transport } = setUp({ headers: () => ({ 'x-a': '1', 'x-b': '1' }) })
    chat.send('Hi', { body: { topic: 7 }, headers: { 'x-b': '2' }, metadata: { from: 'test' } })
    const server = await transport.request(0)
    expect(bodyOf(server)).toEqual({ question: 'Hi', topic: 7 })
    expect(server.request.headers.get('x-a')).toBe('1')
    expect(server.request.headers.get('x-b')).toBe('2')
    expect(chat.getSnapshot().messages[0]?.metadata).toEqual({ from: 'test' })
  })

  it('gives back what the server wanted back', async () => {
    const createDecoder = () => ({ event: () => [{ type: 'conversation' as const, state: { session_id: 's-1' } }] })
    const format = {
      name: 'own',
      request: ({ conversation }: { conversation: object }) => ({ body: { ...conversation } }),
      createDecoder,
    }
    const { chat, transport } = setUp({ format })
    chat.send('a')
    const first = await transport.request(0)
    first.send('data: x\n\n')
    first.end()
    await settle()
    chat.send('b')
    expect(bodyOf(await transport.request(1))).toEqual({ session_id: 's-1' })
    chat.clear()
    chat.send('c')
    expect(bodyOf(await transport.request(2))).toEqual({})
  })
})

describe('ending', () => {
  it('keeps what came when it is stopped, and takes nothing more', async () => {
    const { chat, transport } = setUp()
    chat.send('Hi')
    const server = await transport.request(0)
    server.send('data: Hel\n\n')
    await settle()
    chat.stop()
    expect(server.aborted).toBe(true)
    expect(texts(chat)[1]).toBe('assistant stopped: Hel')
    expect(chat.getSnapshot().status).toBe('ready')
  })

  it('stops the running answer when something else is asked', async () => {
    const { chat, transport } = setUp()
    chat.send('a')
    const first = await transport.request(0)
    chat.send('b')
    expect(first.aborted).toBe(true)
    expect(texts(chat)).toEqual(['user done: a', 'assistant stopped: ', 'user done: b', 'assistant waiting: '])
  })

  it('fails as truncated when the end marker is missing, and keeps what came', async () => {
    const onError = vi.fn()
    const { chat, transport } = setUp({ format: plainText({ done: '[END]' }), onError })
    chat.send('Hi')
    const server = await transport.request(0)
    server.send('data: Hel\n\n')
    server.end()
    await settle()
    expect(texts(chat)[1]).toBe('assistant failed: Hel')
    expect(chat.getSnapshot()).toMatchObject({ status: 'error', error: { code: 'truncated', retryable: true } })
    expect(onError).toHaveBeenCalledTimes(1)
    expect(transport.requests).toHaveLength(1)
  })

  it('is complete when the model said so, even if the marker is missing or the connection breaks', async () => {
    const { chat, transport } = setUp({ format: openAIChat() })
    const last = 'data: {"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]}\n\n'
    chat.send('a')
    const first = await transport.request(0)
    first.send(last)
    first.end()
    await settle()
    chat.send('b')
    const second = await transport.request(1)
    second.send(last)
    await settle()
    second.fail()
    await settle()
    expect(texts(chat).filter((text) => text.startsWith('assistant'))).toEqual([
      'assistant done: x',
      'assistant done: x',
    ])
  })

  it('shows the server’s words of an error in mid-stream, keeps the text and ends the request', async () => {
    const { chat, transport } = setUp({ format: openAIChat() })
    chat.send('a')
    const server = await transport.request(0)
    server.send(
      'data: {"choices":[{"delta":{"content":"x"}}]}\n\ndata: {"error":{"message":"overloaded"}}\n\ndata: {"choices":[{"delta":{"content":"y"}}]}\n\n',
    )
    await settle()
    expect(texts(chat)[1]).toBe('assistant failed: x')
    expect(chat.getSnapshot().error).toMatchObject({ code: 'server-error', message: 'overloaded' })
    expect(server.aborted).toBe(true)
  })

  it('reports an event that the format cannot read, and goes on', async () => {
    const onWarning = vi.fn()
    const { chat, transport } = setUp({ format: openAIChat(), onWarning })
    chat.send('a')
    ;(await transport.request(0)).send(
      'data: <ping>\n\ndata: {"choices":[{"delta":{"content":"x"}}]}\n\ndata: [DONE]\n\n',
    )
    await settle()
    expect(texts(chat)[1]).toBe('assistant done: x')
    expect(onWarning).toHaveBeenCalledTimes(1)
  })
})

describe('an endpoint on which streaming is switched off', () => {
  async function answer(options: Partial<ChatOptions>, json: object) {
    const { chat, transport } = setUp(options)
    chat.send('Hi')
    const server = await transport.request(0)
    server.respond({ headers: { 'content-type': 'application/json' } })
    server.send(JSON.stringify(json))
    server.end()
    await settle()
    return chat
  }

  it('still gives an answer', async () => {
    const message = { role: 'assistant', content: 'Hello', refusal: null, aiId: 'a-1' }
    const json = { choices: [{ message, finish_reason: 'stop' }], usage: { prompt_tokens: 1, completion_tokens: 2 } }
    const chat = await answer({ format: openAIChat() }, json)
    expect(texts(chat)[1]).toBe('assistant done: Hello')
    expect(chat.getSnapshot().messages[1]).toMatchObject({ metadata: { aiId: 'a-1' }, usage: { outputTokens: 2 } })
  })

  it('says that a format cannot read it', async () => {
    const { request } = plainText()
    const format = { name: 'own', request, createDecoder: () => ({ event: () => [] }) }
    const chat = await answer({ format }, { answer: 'Hello' })
    expect(chat.getSnapshot().error).toMatchObject({
      code: 'unreadable',
      message: 'own found nothing to show in what came. It began with: {"answer":"Hello"}',
    })
  })
})

describe('asking again', () => {
  it('replaces the last answer', async () => {
    const { chat, transport } = setUp()
    chat.send('a')
    const first = await transport.request(0)
    first.send('data: one\n\n')
    first.end()
    await settle()
    chat.regenerate()
    expect(texts(chat)).toEqual(['user done: a', 'assistant waiting: '])
    expect(bodyOf(await transport.request(1))).toEqual({ question: 'a' })
  })

  it('replaces an earlier answer and what followed', async () => {
    const { chat, transport } = setUp()
    for (const [index, question] of ['a', 'b'].entries()) {
      chat.send(question)
      ;(await transport.request(index)).end()
      await settle()
    }
    const [, answer] = chat.getSnapshot().messages
    chat.regenerate(answer?.id)
    expect(texts(chat)).toEqual(['user done: a', 'assistant waiting: '])
  })

  it('asks nothing when there is nothing to ask again', () => {
    const { chat, transport } = setUp()
    chat.regenerate()
    chat.regenerate('nobody')
    expect(transport.requests).toHaveLength(0)
  })
})

describe('telling', () => {
  it('tells of all tokens within a frame once, and changes one message only', async () => {
    const { chat, transport, frame } = setUp()
    chat.send('Hi')
    const server = await transport.request(0)
    server.send('data: a\n\n')
    await settle()
    const before = chat.getSnapshot()
    const told = vi.fn()
    const tokens = vi.fn()
    chat.subscribe(told)
    chat.watchMessage(before.messages[1]?.id ?? '', tokens)
    server.send('data: b\n\ndata: c\n\n')
    await settle()
    expect(tokens.mock.calls.map(([delta]) => delta)).toEqual([
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c' },
    ])
    expect(told).not.toHaveBeenCalled()
    expect(chat.getSnapshot()).toBe(before)
    frame()
    expect(told).toHaveBeenCalledTimes(1)
    const after = chat.getSnapshot()
    expect(after.messages[0]).toBe(before.messages[0])
    expect(texts(chat)[1]).toBe('assistant streaming: abc')
    expect(textOf(before.messages[1] ?? { parts: [] })).toBe('a')
  })

  it('says when the request is sent again', async () => {
    const { chat, transport } = setUp()
    chat.send('Hi')
    const server = await transport.request(0)
    server.respond({ status: 429, headers: { 'retry-after': '2' } })
    server.end()
    await vi.waitFor(() => expect(chat.getSnapshot().connection).toMatchObject({ status: 'waiting', delayMs: 2000 }))
    chat.stop()
    expect(chat.getSnapshot().connection).toEqual({ status: 'idle' })
  })
})
