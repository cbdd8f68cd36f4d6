import { describe, expect, it } from 'vitest'
import type { ChatDelta } from '../format/ChatDelta.ts'
import { applyDelta } from './applyDelta.ts'
import type { ChatMessageData } from './ChatMessageData.ts'

const waiting: ChatMessageData = {
  id: 'a',
  role: 'assistant',
  parts: [],
  metadata: {},
  status: 'waiting',
  createdAt: 0,
}

function after(...deltas: ChatDelta[]): ChatMessageData {
  return deltas.reduce((message, delta, at) => applyDelta(message, delta, at), waiting)
}

describe('applyDelta', () => {
  it('joins words to the part they follow, and begins a part when the kind changes or one is new', () => {
    const message = after(
      { type: 'reasoning', text: 'h' },
      { type: 'reasoning', text: 'm' },
      { type: 'text', text: 'a' },
      { type: 'source', title: 's', url: undefined },
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c', isNew: true },
      { type: 'text', text: '', providerData: { item: 1 } },
    )
    expect(message.status).toBe('streaming')
    expect(message.parts).toStrictEqual([
      { type: 'reasoning', text: 'hm', startedAt: 0, endedAt: 2 },
      { type: 'text', text: 'a' },
      { type: 'source', title: 's' },
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c', providerData: { item: 1 } },
    ])
  })

  it('stays waiting until there are words', () => {
    const message = after(
      { type: 'text', text: '' },
      { type: 'message-id', id: '1' },
      { type: 'metadata', metadata: { a: 1 } },
    )
    expect(message).toMatchObject({ status: 'waiting', parts: [], serverId: '1', metadata: { a: 1 } })
  })

  it('merges metadata and usage, and what is left open hides nothing', () => {
    const message = after(
      { type: 'metadata', metadata: { a: 1, b: 1 } },
      { type: 'metadata', metadata: { b: 2 } },
      { type: 'usage', usage: { inputTokens: 1 } },
      { type: 'usage', usage: { inputTokens: undefined, outputTokens: 2 } },
    )
    expect(message.metadata).toEqual({ a: 1, b: 2 })
    expect(message.usage).toStrictEqual({ inputTokens: 1, outputTokens: 2 })
  })

  it('returns the same message when nothing changes', () => {
    const message = after({ type: 'message-id', id: '1' }, { type: 'finish', reason: 'stop' })
    const nothing: ChatDelta[] = [
      { type: 'finish' },
      { type: 'finish', reason: 'stop' },
      { type: 'text', text: '' },
      { type: 'message-id', id: '1' },
      { type: 'data', name: 'progress', data: 1, isTransient: true },
      { type: 'suggestions', suggestions: ['Why?'] },
      { type: 'conversation', state: { a: 1 } },
      { type: 'tool-result', id: 'unknown', output: 1 },
    ]
    for (const delta of nothing) expect(applyDelta(message, delta, 0), delta.type).toBe(message)
  })

  it('leaves the message before, and every part that is not touched, as they are', () => {
    const before = after({ type: 'text', text: 'a' }, { type: 'tool-call', id: 'c', name: 'f' })
    const next = applyDelta(before, { type: 'tool-call', id: 'c', inputText: '{' }, 0)
    expect(before.parts[1]).toMatchObject({ inputText: '' })
    expect(next.parts[0]).toBe(before.parts[0])
    expect(next.parts[1]).toMatchObject({ inputText: '{' })
  })

  it('puts data that comes again in the place of the first', () => {
    const data = (value: number, id?: string): ChatDelta => ({ type: 'data', name: 'step', data: value, id })
    expect(
      after(data(1, 'x'), data(2), data(3, 'x'), data(4)).parts.map((part) => 'data' in part && part.data),
    ).toEqual([3, 2, 4])
  })
})

describe('calls of tools', () => {
  const begin: ChatDelta = { type: 'tool-call', id: 'c', name: 'f', providerData: { use: 1 } }
  const call = (...deltas: ChatDelta[]) => after(begin, ...deltas).parts[0]

  it('grow, and are complete when their arguments are', () => {
    const grown: ChatDelta[] = [
      { type: 'tool-call', id: 'c', name: undefined, inputText: '{"a"', providerData: undefined },
      { type: 'tool-call', id: 'c', inputText: ':1}' },
    ]
    expect(call(...grown)).toStrictEqual({
      type: 'tool',
      id: 'c',
      name: 'f',
      state: 'input-streaming',
      inputText: '{"a":1}',
      providerData: { use: 1 },
    })
    expect(call(...grown, { type: 'tool-input-end', id: 'c' })).toMatchObject({
      state: 'input-available',
      input: { a: 1 },
    })
  })

  it.each<[string, ChatDelta[], object]>([
    ['no arguments', [{ type: 'tool-input-end', id: 'c' }], { state: 'input-available', input: {} }],
    [
      'arguments that are no JSON',
      [
        { type: 'tool-call', id: 'c', inputText: 'a b' },
        { type: 'tool-input-end', id: 'c' },
      ],
      { input: 'a b' },
    ],
    [
      'arguments as a whole',
      [{ type: 'tool-call', id: 'c', input: { a: 1 } }],
      { input: { a: 1 }, inputText: '{"a":1}' },
    ],
    ['a result', [{ type: 'tool-result', id: 'c', output: 0 }], { state: 'output-available', output: 0 }],
    ['a failure', [{ type: 'tool-result', id: 'c', errorText: 'no' }], { state: 'output-error', errorText: 'no' }],
    ['a refusal', [{ type: 'tool-result', id: 'c', isDenied: true }], { state: 'output-denied' }],
    [
      'a question for leave',
      [{ type: 'tool-approval', id: 'c', approvalId: 'p', approvalData: { signature: 's' } }],
      { state: 'approval-requested', approvalId: 'p', approvalData: { signature: 's' } },
    ],
  ])('know %s', (_, deltas, seen) => {
    expect(call(...deltas)).toMatchObject(seen)
  })

  it('are all complete where no id is named, but those that have gone on', () => {
    const others: ChatDelta[] = [
      { type: 'tool-call', id: 'd', name: 'g', inputText: '{"b":2}' },
      { type: 'tool-result', id: 'c', output: 1 },
    ]
    const message = after(begin, ...others)
    expect(applyDelta(message, { type: 'tool-input-end' }, 0).parts).toMatchObject([
      { state: 'output-available' },
      { state: 'input-available', input: { b: 2 } },
    ])
    const settled = after(begin, { type: 'tool-input-end' })
    expect(applyDelta(settled, { type: 'tool-input-end' }, 0)).toBe(settled)
  })

  it('are told apart by their ids', () => {
    const message = after(begin, { type: 'tool-result', id: 'c', output: 1 }, { type: 'tool-call', id: 'd', name: 'g' })
    expect(applyDelta(message, { type: 'tool-input-end', id: 'd' }, 0).parts).toMatchObject([
      { output: 1 },
      { id: 'd' },
    ])
  })
})

describe('a thousand tokens', () => {
  it('touch one part alone', () => {
    let message = after({ type: 'source', title: 's' }, { type: 'text', text: 'a' })
    const [source] = message.parts
    for (let count = 0; count < 1000; count++) message = applyDelta(message, { type: 'text', text: 'b' }, 0)
    expect(message.parts).toHaveLength(2)
    expect(message.parts[0]).toBe(source)
    expect(message.parts[1]).toEqual({ type: 'text', text: `a${'b'.repeat(1000)}` })
  })
})
