import { describe, expect, it, vi } from 'vitest'
import type { ToolPart } from '../messages/ChatPart.ts'
import { bodyOf, say, settle, setUpChat, shown } from '../test-kit/setUpChat.ts'
import type { Chat } from './Chat.ts'

const call = (id: string, name: string, input: unknown = {}) => ({ type: 'tool-call', id, name, input })
const calls = (chat: Chat) =>
  chat.getSnapshot().messages.flatMap(({ parts }) => parts.filter((part): part is ToolPart => part.type === 'tool'))
const states = (chat: Chat) => calls(chat).map(({ id, state }) => `${id} ${state}`)

describe('tools of the app', () => {
  it('run when the answer has ended, and the model goes on in the same message', async () => {
    const execute = vi.fn(async (input: unknown) => ({ echoed: input }))
    const onFinish = vi.fn()
    const { chat, answer, transport } = setUpChat({ tools: [{ name: 'echo', execute }], onFinish })
    chat.send('a')
    await answer(0, [say('Let me see. '), call('c1', 'echo', { n: 1 })])
    expect(execute.mock.calls[0]?.[0]).toEqual({ n: 1 })
    expect(bodyOf(await transport.request(1))).toMatchObject({
      trigger: 'tool-results',
      messages: ['user: a', 'assistant: Let me see. '],
    })
    await answer(1, [say('Done.')])
    expect(shown(chat)).toEqual(['user done: a', 'assistant done: Let me see. Done.'])
    expect(chat.getSnapshot().messages[1]?.parts.map(({ type }) => type)).toEqual(['text', 'tool', 'text'])
    expect(calls(chat)[0]).toMatchObject({ state: 'output-available', output: { echoed: { n: 1 } } })
    expect(onFinish).toHaveBeenCalledTimes(1)
  })

  it('that throw give their words as the result', async () => {
    const execute = () => {
      throw new Error('no network')
    }
    const { chat, answer, transport } = setUpChat({ tools: [{ name: 'echo', execute }] })
    chat.send('a')
    await answer(0, [call('c1', 'echo')])
    expect(calls(chat)[0]).toMatchObject({ state: 'output-error', errorText: 'no network' })
    expect(transport.requests).toHaveLength(2)
    chat.stop()
  })

  it('are stopped with the answer, and it does not go on', async () => {
    let signal: AbortSignal | undefined
    const execute = (_: unknown, context: { signal: AbortSignal }) => {
      signal = context.signal
      return new Promise(() => {})
    }
    const { chat, answer, transport } = setUpChat({ tools: [{ name: 'slow', execute }] })
    chat.send('a')
    await answer(0, [call('c1', 'slow')])
    expect(chat.getSnapshot().status).toBe('streaming')
    chat.stop()
    expect(signal?.aborted).toBe(true)
    expect(states(chat)).toEqual(['c1 output-error'])
    expect(shown(chat)[1]).toBe('assistant stopped: ')
    await settle()
    expect(transport.requests).toHaveLength(1)
  })

  it('do not run for an answer that failed', async () => {
    const execute = vi.fn()
    const { chat, answer } = setUpChat({ tools: [{ name: 'echo', execute }] })
    chat.send('a')
    await answer(0, [call('c1', 'echo'), { type: 'error', message: 'overloaded' }])
    expect(execute).not.toHaveBeenCalled()
  })

  it('are not run again when only the going-on failed and is retried', async () => {
    const execute = vi.fn(() => 'sent')
    const { chat, answer, transport } = setUpChat({ tools: [{ name: 'send_mail', execute }] })
    chat.send('a')
    await answer(0, [call('c1', 'send_mail')])
    await answer(1, [say('half'), { type: 'error', message: 'overloaded' }])
    chat.retry()
    expect(bodyOf(await transport.request(2)).trigger).toBe('tool-results')
    await answer(2, [say('All done.')])
    expect(shown(chat)[1]).toBe('assistant done: All done.')
    expect(execute).toHaveBeenCalledTimes(1)
  })
})

describe('results given by the app', () => {
  it('make the model go on once no call waits any longer', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    await answer(0, [call('c1', 'one'), call('c2', 'two')])
    expect(chat.getSnapshot().status).toBe('ready')
    chat.addToolResult('c1', { output: 1 })
    await settle()
    expect(transport.requests).toHaveLength(1)
    chat.addToolResult('c2', { errorText: 'no' })
    await answer(1, [say('ok')])
    expect(states(chat)).toEqual(['c1 output-available', 'c2 output-error'])
    expect(shown(chat)[1]).toBe('assistant done: ok')
  })

  it('that come twice, or for nobody, change nothing', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    await answer(0, [call('c1', 'one')])
    chat.addToolResult('c1', { output: 1 })
    await answer(1, [say('ok')])
    chat.addToolResult('c1', { output: 2 })
    chat.addToolResult('c9', { output: 2 })
    await settle()
    expect(calls(chat)[0]?.output).toBe(1)
    expect(transport.requests).toHaveLength(2)
  })

  it('are not waited for where the server runs the tool itself', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    await answer(0, [call('c1', 'one'), { type: 'tool-result', id: 'c1', output: 1 }, say('ok')])
    await settle()
    expect(transport.requests).toHaveLength(1)
  })
})

describe('approval', () => {
  const tools = (execute: () => unknown) => [{ name: 'pay', execute, needsApproval: true }]

  it('is asked for before a tool runs', async () => {
    const execute = vi.fn(() => 'paid')
    const { chat, answer } = setUpChat({ tools: tools(execute) })
    chat.send('a')
    await answer(0, [call('c1', 'pay')])
    expect(states(chat)).toEqual(['c1 approval-requested'])
    expect(execute).not.toHaveBeenCalled()
    chat.respondToApproval('c1', { approved: true })
    await settle()
    expect(execute).toHaveBeenCalledTimes(1)
    await answer(1, [say('Thanks')])
    expect(states(chat)).toEqual(['c1 output-available'])
    expect(shown(chat)[1]).toBe('assistant done: Thanks')
  })

  it('that is refused is told to the model', async () => {
    const execute = vi.fn()
    const { chat, answer } = setUpChat({ tools: tools(execute) })
    chat.send('a')
    await answer(0, [call('c1', 'pay')])
    chat.respondToApproval('c1', { approved: false, reason: 'too much' })
    await answer(1, [say('As you like.')])
    expect(calls(chat)[0]).toMatchObject({ state: 'output-denied', errorText: 'too much' })
    expect(execute).not.toHaveBeenCalled()
  })

  it('of a tool that the server runs is told to the server at once', async () => {
    const { chat, answer, transport } = setUpChat()
    chat.send('a')
    await answer(0, [call('c1', 'pay'), { type: 'tool-approval', id: 'c1', approvalId: 'p1' }])
    chat.respondToApproval('c1', { approved: true })
    expect(bodyOf(await transport.request(1)).trigger).toBe('tool-results')
    await answer(1, [{ type: 'tool-result', id: 'c1', output: 'paid' }, say('Thanks')])
    expect(states(chat)).toEqual(['c1 output-available'])
  })

  it('lets the others run meanwhile', async () => {
    const echo = vi.fn(() => 1)
    const pay = vi.fn(() => 2)
    const { chat, answer, transport } = setUpChat({ tools: [...tools(pay), { name: 'echo', execute: echo }] })
    chat.send('a')
    await answer(0, [call('c1', 'pay'), call('c2', 'echo')])
    expect(states(chat)).toEqual(['c1 approval-requested', 'c2 output-available'])
    expect(chat.getSnapshot().status).toBe('ready')
    chat.respondToApproval('c1', { approved: true })
    await answer(1, [say('ok')])
    expect(transport.requests).toHaveLength(2)
    expect(states(chat)).toEqual(['c1 output-available', 'c2 output-available'])
  })
})
