import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type ChatMessageData, type ChatPart, createChat, plainText } from '../plain.ts'
import { useMessageShape } from './useMessageShape.ts'

const tool = (inputText: string, state: 'input-streaming' | 'input-available' = 'input-streaming'): ChatPart => ({
  type: 'tool',
  id: 't',
  name: 'search',
  state,
  inputText,
})
const text = (words: string): ChatPart => ({ type: 'text', text: words })
const thought = (words: string, endedAt?: number): ChatPart => ({ type: 'reasoning', text: words, endedAt })

function setUp(parts: readonly ChatPart[]) {
  const message: ChatMessageData = {
    id: 'a',
    role: 'assistant',
    parts,
    metadata: {},
    status: 'streaming',
    createdAt: 0,
  }
  const chat = createChat({ endpoint: '/chat', format: plainText(), messages: [message] })
  let renders = 0
  let seen: ChatMessageData | undefined
  renderHook(() => {
    renders += 1
    seen = useMessageShape(chat, 'a')
  })
  return {
    /** How often it rendered for this change. */
    rendersFor(change: Partial<ChatMessageData>) {
      const before = renders
      act(() => chat.update('a', (now) => ({ ...now, ...change })))
      return renders - before
    },
    seen: () => seen,
  }
}

it.each<[string, number, ChatPart, ChatPart]>([
  ['words are added', 0, text('a'), text('ab')],
  ['thoughts are added', 0, thought('a'), thought('ab')],
  ['arguments are added', 0, tool('{'), tool('{"a')],
  ['thinking ends', 1, thought('a'), thought('a', 5)],
  ['arguments are complete', 1, tool('{}'), tool('{}', 'input-available')],
  ['data comes again', 1, { type: 'data', name: 'd', data: 1 }, { type: 'data', name: 'd', data: 2 }],
])('when %s it renders %i times', (_, count, before, after) => {
  const { rendersFor, seen } = setUp([text('first'), before])
  expect(rendersFor({ parts: [text('first'), after] })).toBe(count)
  // The next change of shape brings everything up to date.
  expect(rendersFor({ status: 'done' })).toBe(1)
  expect(seen()?.parts[1]).toBe(after)
})

it.each<Partial<ChatMessageData>>([
  { feedback: { rating: 'up', status: 'sending' } },
  { versions: { index: 0, count: 2 } },
  { usage: { inputTokens: 1 } },
  { endsContext: true },
  { parts: [text('first'), text('second')] },
])('renders once for %o', (change) => {
  expect(setUp([text('first')]).rendersFor(change)).toBe(1)
})
