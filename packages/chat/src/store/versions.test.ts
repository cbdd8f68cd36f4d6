import { describe, expect, it } from 'vitest'
import { bodyOf, say, settle, setUpChat, shown } from '../test-kit/setUpChat.ts'

describe('an answer asked for again', () => {
  it('is a version beside the one before, and both can be shown', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    await answer(0, [say('one')])
    chat.regenerate()
    expect(bodyOf(await transport.request(1))).toMatchObject({ trigger: 'regenerate', messages: ['user: a'] })
    await answer(1, [say('two')])
    const [, second] = chat.getMessageIds()
    expect(chat.getMessage(second ?? '')?.versions).toEqual({ index: 1, count: 2 })
    chat.showVersion(second ?? '', 0)
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: one'])
    expect(chat.getSnapshot().messages[1]?.versions).toEqual({ index: 0, count: 2 })
  })

  it('hides what followed with the version that it followed', async () => {
    const { chat, answer } = setUpChat()
    chat.send('a')
    await answer(0, [say('one')])
    chat.send('b')
    await answer(1, [say('more')])
    const [, first = ''] = chat.getMessageIds()
    chat.regenerate(first)
    await answer(2, [say('two')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: two'])
    chat.showVersion(chat.getMessageIds()[1] ?? '', 0)
    expect(shown(chat)).toHaveLength(4)
  })

  it('is asked for with what the question was sent with', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a', { body: { topic: 7 }, headers: { 'x-a': '1' } })
    await answer(0, [say('one')])
    chat.regenerate()
    const server = await transport.request(1)
    expect(bodyOf(server).topic).toBe(7)
    expect(server.request.headers.get('x-a')).toBe('1')
  })
})

describe('an edited question', () => {
  it('is a version with an answer of its own', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a', { metadata: { from: 'test' } })
    await answer(0, [say('one')])
    chat.edit(chat.getMessageIds()[0] ?? '', 'b')
    expect(bodyOf(await transport.request(1)).messages).toEqual(['user: b'])
    await answer(1, [say('two')])
    expect(shown(chat)).toEqual(['user done: b', 'assistant done: two'])
    expect(chat.getSnapshot().messages[0]).toMatchObject({
      versions: { index: 1, count: 2 },
      metadata: { from: 'test' },
    })
    chat.showVersion(chat.getMessageIds()[0] ?? '', 0)
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: one'])
  })

  it('keeps its files unless others are given', async () => {
    const { chat, answer } = setUpChat()
    const file = { type: 'file', name: 'a.png', mediaType: 'image/png', url: '/a.png' } as const
    chat.send('a', { files: [file] })
    await answer(0, [say('one')])
    chat.edit(chat.getMessageIds()[0] ?? '', 'b')
    expect(chat.getSnapshot().messages[0]?.parts).toEqual([{ type: 'text', text: 'b' }, file])
  })
})

describe('a failed answer', () => {
  it('is replaced when it is tried again, and is no version', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    ;(await transport.request(0)).fail()
    await settle()
    expect(shown(chat)[1]).toBe('assistant failed: ')
    chat.retry()
    await answer(1, [say('one')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: one'])
    expect(chat.getSnapshot().messages[1]?.versions).toBeUndefined()
  })

  it('that was asked for again leaves the earlier versions where they are', async () => {
    const { chat, answer } = setUpChat()
    chat.send('a')
    await answer(0, [say('one')])
    chat.regenerate()
    await answer(1, [say('tw'), { type: 'error', message: 'overloaded' }])
    chat.retry()
    await answer(2, [say('two')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: two'])
    expect(chat.getSnapshot().messages[1]?.versions).toEqual({ index: 1, count: 2 })
  })
})

it('stops the running answer when another version is shown', async () => {
  const { chat, answer } = setUpChat()
  chat.send('a')
  await answer(0, [say('one')])
  chat.regenerate()
  const server = await answer(1, [say('tw')], { ends: false })
  const running = chat.getMessageIds()[1] ?? ''
  chat.showVersion(running, 0)
  expect(server.aborted).toBe(true)
  expect(chat.getMessage(running)?.status).toBe('stopped')
  expect(chat.getSnapshot().status).toBe('ready')
})
