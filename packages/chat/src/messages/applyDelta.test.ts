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
  return deltas.reduce((message, delta) => applyDelta(message, delta, 0), waiting)
}

describe('applyDelta', () => {
  it('joins words to the part they follow, and begins a part when the kind changes', () => {
    const message = after(
      { type: 'reasoning', text: 'h' },
      { type: 'reasoning', text: 'm' },
      { type: 'text', text: 'a' },
      { type: 'source', title: 's' },
      { type: 'text', text: 'b' },
    )
    expect(message.status).toBe('streaming')
    expect(message.parts).toEqual([
      { type: 'reasoning', text: 'hm', startedAt: 0, endedAt: 0 },
      { type: 'text', text: 'a' },
      { type: 'source', title: 's' },
      { type: 'text', text: 'b' },
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

  it('merges metadata and usage', () => {
    const message = after(
      { type: 'metadata', metadata: { a: 1, b: 1 } },
      { type: 'metadata', metadata: { b: 2 } },
      { type: 'usage', usage: { inputTokens: 1 } },
      { type: 'usage', usage: { outputTokens: 2 } },
    )
    expect(message.metadata).toEqual({ a: 1, b: 2 })
    expect(message.usage).toEqual({ inputTokens: 1, outputTokens: 2 })
  })

  it('returns the same message when nothing changes', () => {
    const message = after({ type: 'message-id', id: '1' })
    for (const delta of [{ type: 'finish' }, { type: 'text', text: '' }, { type: 'message-id', id: '1' }] as const) {
      expect(applyDelta(message, delta, 0)).toBe(message)
    }
  })

  it('leaves the message before untouched', () => {
    const before = after({ type: 'text', text: 'a' })
    applyDelta(before, { type: 'text', text: 'b' }, 0)
    expect(before.parts).toEqual([{ type: 'text', text: 'a' }])
  })
})
