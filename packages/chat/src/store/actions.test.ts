import { describe, expect, it, vi } from 'vitest'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { bodyOf, say, settle, setUpChat, shown } from '../test-kit/setUpChat.ts'
import { keepLogs } from './keepLogs.ts'

const old = (id: string): ChatMessageData => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text: id }],
  metadata: {},
  status: 'done',
  createdAt: 0,
})

describe('a queue', () => {
  it('holds questions while an answer runs, and asks them one by one', async () => {
    const { chat, answer, transport } = setUpChat({ whileBusy: 'queue' })
    chat.send('a')
    chat.send('b')
    chat.send('c')
    chat.removeQueued(chat.getSnapshot().queue[1]?.id ?? '')
    chat.send('d')
    expect(chat.getSnapshot().queue.map(({ text }) => text)).toEqual(['b', 'd'])
    await answer(0, [say('one')])
    expect(chat.getSnapshot().queue.map(({ text }) => text)).toEqual(['d'])
    await answer(1, [say('two')])
    await answer(2, [say('three')])
    expect(shown(chat).filter((line) => line.startsWith('user'))).toEqual([
      'user done: a',
      'user done: b',
      'user done: d',
    ])
    expect(transport.requests).toHaveLength(3)
  })

  it('goes on after a stop, and waits after an error until something is asked', async () => {
    const { chat, answer, transport } = setUpChat({ whileBusy: 'queue' })
    chat.send('a')
    chat.send('b')
    chat.send('c')
    await transport.request(0)
    chat.stop()
    await answer(1, [{ type: 'error', message: 'overloaded' }])
    expect(chat.getSnapshot().queue).toHaveLength(1)
    chat.retry()
    await answer(2, [say('two')])
    await answer(3, [say('three')])
    expect(shown(chat)).toEqual([
      'user done: a',
      'assistant stopped: ',
      'user done: b',
      'assistant done: two',
      'user done: c',
      'assistant done: three',
    ])
  })
})

it('a queue goes on below the divider that ended the answer it waited for', async () => {
  const { chat, answer, transport } = setUpChat({ whileBusy: 'queue' })
  chat.send('a')
  chat.send('b')
  await transport.request(0)
  chat.clearContext()
  expect(bodyOf(await transport.request(1)).messages).toEqual(['user: b'])
  await answer(1, [say('two')])
  expect(chat.getSnapshot()).toMatchObject({ status: 'ready', queue: [] })
})

describe('the divider', () => {
  it('keeps what is above it from being sent, and forgets what the server wanted back', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    await answer(0, [say('one'), { type: 'conversation', state: { session_id: 's' } }])
    chat.clearContext()
    expect(chat.getSnapshot().messages[1]?.endsContext).toBe(true)
    chat.send('b')
    expect(bodyOf(await transport.request(1))).toMatchObject({ messages: ['user: b'], conversation: {} })
    await answer(1, [say('two')])
    chat.regenerate()
    expect(bodyOf(await transport.request(2))).toMatchObject({ messages: ['user: b'] })
    chat.stop()
  })

  it('ends the running answer first, and stands behind a failed one too', async () => {
    const { chat, answer } = setUpChat()
    chat.send('a')
    await answer(0, [{ type: 'error', message: 'no' }])
    chat.clearContext()
    expect(chat.getSnapshot().messages[1]).toMatchObject({ status: 'failed', endsContext: true })
    chat.send('b')
    await answer(1, [say('half')], { ends: false })
    chat.clearContext()
    expect(chat.getSnapshot().messages[3]).toMatchObject({ status: 'stopped', endsContext: true })
  })

  it('makes a question wait until the server has forgotten', async () => {
    let forget = (_state: object) => {}
    const clearContext = () => new Promise<object>((resolve) => (forget = resolve))
    const { chat, answer, transport } = setUpChat({ backend: { clearContext } })
    chat.send('a')
    await answer(0, [say('one'), { type: 'conversation', state: { session_id: 's' } }])
    chat.clearContext()
    chat.send('b')
    await settle()
    expect(transport.requests).toHaveLength(1)
    expect(chat.getSnapshot().status).toBe('submitted')
    forget({ session_id: 't' })
    expect(bodyOf(await transport.request(1))).toMatchObject({
      messages: ['user: b'],
      conversation: { session_id: 't' },
    })
    chat.stop()
  })

  it('is taken back when the server refuses: what is sent equals what the screen shows', async () => {
    const backend = { clearContext: () => Promise.reject(new Error('not now')) }
    const { chat, answer, transport } = setUpChat({ backend })
    chat.send('a')
    await answer(0, [say('one')])
    chat.clearContext()
    chat.send('b')
    expect(bodyOf(await transport.request(1))).toMatchObject({ messages: ['user: a', 'assistant: one', 'user: b'] })
    expect(chat.getSnapshot().notice).toMatchObject({ action: 'clearContext', message: 'not now' })
    expect(chat.getSnapshot().messages[1]?.endsContext).toBeUndefined()
    chat.dismissNotice()
    expect(chat.getSnapshot().notice).toBeUndefined()
    chat.stop()
  })
})

describe('suggestions', () => {
  it('are asked for after an answer and gone with the next question', async () => {
    const suggest = vi.fn(async () => ['What then?'])
    const { chat, answer } = setUpChat({ backend: { suggest } })
    chat.send('a')
    await answer(0, [say('one')])
    expect(suggest.mock.calls[0]).toMatchObject([{ question: 'a', message: { role: 'assistant' } }])
    expect(chat.getSnapshot().suggestions).toEqual(['What then?'])
    chat.send('What then?')
    expect(chat.getSnapshot().suggestions).toEqual([])
    chat.stop()
  })

  it('that come late are aborted by the next question', async () => {
    let signal: AbortSignal | undefined
    let resolve = (_: string[]) => {}
    const suggest = (context: { signal: AbortSignal }) => {
      signal = context.signal
      return new Promise<string[]>((done) => (resolve = done))
    }
    const { chat, answer } = setUpChat({ backend: { suggest } })
    chat.send('a')
    await answer(0, [say('one')])
    chat.send('b')
    expect(signal?.aborted).toBe(true)
    resolve(['late'])
    await settle()
    expect(chat.getSnapshot().suggestions).toEqual([])
    chat.stop()
  })

  it('belong to the version that is shown', async () => {
    let resolve = (_: string[]) => {}
    const suggest = () => new Promise<string[]>((done) => (resolve = done))
    const { chat, answer } = setUpChat({ backend: { suggest } })
    chat.send('a')
    await answer(0, [say('one')])
    resolve(['of one'])
    await settle()
    chat.regenerate()
    await answer(1, [say('two')])
    chat.showVersion(chat.getMessageIds()[1] ?? '', 0)
    resolve(['of two'])
    await settle()
    expect(chat.getSnapshot().suggestions).toEqual([])
  })

  it('of the answer itself are taken, and the backend is not asked', async () => {
    const suggest = vi.fn(async () => ['x'])
    const { chat, answer } = setUpChat({ backend: { suggest } })
    chat.send('a')
    await answer(0, [say('one'), { type: 'suggestions', suggestions: ['own'] }])
    expect(chat.getSnapshot().suggestions).toEqual(['own'])
    expect(suggest).not.toHaveBeenCalled()
  })
})

describe('feedback', () => {
  async function answered(feedback: () => Promise<unknown>) {
    const { chat, answer } = setUpChat({ backend: { feedback } })
    chat.send('a')
    await answer(0, [say('one')])
    const id = chat.getMessageIds()[1] ?? ''
    return { chat, id, now: () => chat.getMessage(id)?.feedback }
  }

  it('is shown at once, and given when the server has taken it', async () => {
    const { chat, id, now } = await answered(async () => {})
    chat.giveFeedback(id, { rating: 'down', reason: 'wrong' })
    expect(now()).toEqual({ rating: 'down', reason: 'wrong', status: 'sending' })
    await settle()
    expect(now()?.status).toBe('given')
    chat.giveFeedback(id, undefined)
    await settle()
    expect(now()).toBeUndefined()
  })

  it('is undone when the server refuses, with its words', async () => {
    const { chat, id, now } = await answered(() => Promise.reject(new Error('Please say what was wrong.')))
    chat.giveFeedback(id, { rating: 'up' })
    await settle()
    expect(now()).toBeUndefined()
    expect(chat.getSnapshot().notice).toEqual({
      action: 'feedback',
      message: 'Please say what was wrong.',
      messageId: id,
    })
  })

  it('given twice in a row is undone to what the server has taken', async () => {
    const replies: (() => void)[] = []
    const { chat, id, now } = await answered(
      () => new Promise((_, reject) => replies.push(() => reject(new Error('no')))),
    )
    chat.giveFeedback(id, { rating: 'up' })
    chat.giveFeedback(id, { rating: 'down' })
    await settle()
    replies[0]?.()
    await settle()
    expect(now()).toMatchObject({ rating: 'down', status: 'sending' })
    replies[1]?.()
    await settle()
    expect(now()).toBeUndefined()
  })
})

describe('older messages', () => {
  it('come in order, a page at a time, none twice', async () => {
    const pages = [['m4', 'm5'], ['m3', 'm4'], ['m1', 'm2'], []]
    const before: (string | undefined)[] = []
    const loadOlder = async (context: { before: ChatMessageData | undefined }) => {
      before.push(context.before?.id)
      return (pages.shift() ?? []).map(old)
    }
    const { chat } = setUpChat({ backend: { loadOlder } })
    expect(chat.getSnapshot().history).toEqual({ status: 'idle', hasMore: true })
    const loading = [chat.loadOlder(), chat.loadOlder()]
    expect(chat.getSnapshot().history.status).toBe('loading')
    await Promise.all(loading)
    for (let page = 0; page < 3; page++) await chat.loadOlder()
    expect(chat.getMessageIds()).toEqual(['m1', 'm2', 'm3', 'm4', 'm5'])
    expect(before).toEqual([undefined, 'm4', 'm3', 'm1'])
    expect(chat.getSnapshot().history.hasMore).toBe(false)
  })

  it('that do not come are a notice, and can be asked for again', async () => {
    const { chat } = setUpChat({ backend: { loadOlder: () => Promise.reject(new Error('gone')) } })
    await chat.loadOlder()
    expect(chat.getSnapshot()).toMatchObject({
      history: { status: 'failed', hasMore: true },
      notice: { action: 'loadOlder' },
    })
  })

  it('that come for a conversation that was cleared meanwhile are left out, and others can be asked for', async () => {
    let resolve = (_: ChatMessageData[]) => {}
    const loadOlder = () => new Promise<ChatMessageData[]>((done) => (resolve = done))
    const { chat } = setUpChat({ backend: { loadOlder } })
    const loading = chat.loadOlder()
    chat.clear()
    resolve([old('x')])
    await loading
    expect(chat.getMessageIds()).toEqual([])
    expect(chat.getSnapshot().history).toEqual({ status: 'idle', hasMore: true })
  })

  it('come before an answer that runs, and it goes on', async () => {
    const { chat, answer, transport } = setUpChat({ backend: { loadOlder: async () => [old('x')] } })
    chat.send('a')
    await answer(0, [say('on')], { ends: false })
    await chat.loadOlder()
    ;(await transport.request(0)).send(`data: ${JSON.stringify([say('e')])}\n\nevent: end\ndata:\n\n`)
    await settle()
    expect(shown(chat)).toEqual(['user done: x', 'user done: a', 'assistant done: one'])
  })
})

it('tells the server of a stop, with the id of the request', async () => {
  const stop = vi.fn()
  const { chat, transport } = setUpChat({ backend: { stop } })
  chat.send('a')
  const server = await transport.request(0)
  server.respond({ headers: { 'content-type': 'text/event-stream', 'x-request-id': 'r-1' } })
  await settle()
  chat.stop()
  await settle()
  expect(stop.mock.calls[0]).toMatchObject([{ requestId: 'r-1', message: { role: 'assistant' } }])
})

it('sends files, uploaded or read, also without words', async () => {
  const file = new File(['hello'], 'a.txt', { type: 'text/plain' })
  const { chat } = setUpChat()
  const part = await chat.upload(file)
  expect(part).toEqual({
    type: 'file',
    name: 'a.txt',
    mediaType: 'text/plain',
    sizeBytes: 5,
    url: 'data:text/plain;base64,aGVsbG8=',
  })
  chat.send(' ', { files: [part] })
  expect(chat.getSnapshot().messages[0]?.parts).toEqual([part])
  chat.stop()
  const backend = { upload: async () => ({ url: '/files/1', id: 'f1' }) }
  expect(await setUpChat({ backend }).chat.upload(file)).toMatchObject({
    url: '/files/1',
    serverId: 'f1',
    name: 'a.txt',
  })
})

it('removes the conversation at the server first, and keeps it when the server refuses', async () => {
  const deleteConversation = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no'))
  const { chat, answer } = setUpChat({ backend: { deleteConversation } })
  chat.send('a')
  await answer(0, [say('one')])
  await expect(chat.deleteConversation()).rejects.toThrow('no')
  expect(shown(chat)).toHaveLength(2)
  await chat.deleteConversation()
  expect(shown(chat)).toEqual([])
})

describe('the log of an answer', () => {
  it('has raw events, what they mean, times, and no secrets', async () => {
    const { chat, answer } = setUpChat({ logs: keepLogs() })
    chat.send('a', { headers: { authorization: 'Bearer x' }, body: { api_key: 'k', n: 1 } })
    await answer(0, [say('one')])
    const log = chat.getLog(chat.getMessageIds()[1] ?? '')
    expect(log?.request).toMatchObject({
      url: '/chat',
      method: 'POST',
      body: { question: 'a', api_key: '[removed]', n: 1 },
    })
    expect(JSON.stringify(log)).not.toContain('Bearer')
    expect(log?.entries.map(({ deltas }) => deltas.length)).toEqual([1, 0])
    expect(log?.endMs).toBeGreaterThanOrEqual(log?.firstEventMs ?? Number.NaN)
  })

  it('is bounded', async () => {
    const { chat, answer } = setUpChat({ logs: keepLogs({ maxEvents: 1 }) })
    chat.send('a')
    await answer(0, [say('one')])
    expect(chat.getLog(chat.getMessageIds()[1] ?? '')).toMatchObject({
      dropped: 1,
      entries: [{ deltas: [say('one')] }],
    })
  })
})

it('is not broken by a callback of the app that throws', async () => {
  const thrown: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => thrown.push(error))
  const onFinish = () => {
    throw new Error('of the app')
  }
  const { chat, answer } = setUpChat({ onFinish, whileBusy: 'queue' })
  chat.send('a')
  chat.send('b')
  await answer(0, [say('one')])
  await answer(1, [say('two')])
  expect(shown(chat).at(-1)).toBe('assistant done: two')
  expect(thrown).toHaveLength(2)
  vi.unstubAllGlobals()
})

it('shows that a format could not make a request', () => {
  const format = {
    name: 'broken',
    request: () => {
      throw new Error('no model')
    },
    createDecoder: () => ({ event: () => [] }),
  }
  const { chat } = setUpChat({ format })
  chat.send('a')
  expect(chat.getSnapshot()).toMatchObject({ status: 'error', error: { code: 'format', message: 'no model' } })
})

it('hands data of the app’s own on, kept or not', async () => {
  const onData = vi.fn()
  const { chat, answer } = setUpChat({ onData })
  chat.send('a')
  await answer(0, [
    { type: 'data', name: 'step', data: 1 },
    { type: 'data', name: 'step', data: 2, isTransient: true },
  ])
  expect(onData.mock.calls.map(([data]) => data)).toEqual([
    { type: 'data', name: 'step', data: 1 },
    { type: 'data', name: 'step', data: 2 },
  ])
  expect(chat.getSnapshot().messages[1]?.parts).toEqual([{ type: 'data', name: 'step', data: 1 }])
})
