import { describe, expect, it } from 'vitest'
import { en } from '../locales/en.ts'
import { zhCN } from '../locales/zh-CN.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { type AnnouncePolicy, createNarrator } from './createNarrator.ts'

/** An answer that grows, and what is said of it; `pause` ends the pause between two announcements. */
function setUp(policy: AnnouncePolicy, labels = en) {
  const said: string[] = []
  let waiting: (() => void) | undefined
  const narrator = createNarrator({
    policy,
    labels,
    say: (text) => text !== '' && said.push(text),
    wait: (callback) => {
      waiting = callback
      return () => {
        waiting = undefined
      }
    },
  })
  let message: ChatMessageData = {
    id: 'a',
    role: 'assistant',
    parts: [],
    metadata: {},
    status: 'waiting',
    createdAt: 0,
  }
  const tell = (more: Partial<ChatMessageData>) => {
    message = { ...message, ...more }
    narrator.update(message)
  }
  return {
    said,
    tell,
    grow: (text: string) => tell({ status: 'streaming', parts: [{ type: 'text', text }] }),
    pause: () => waiting?.(),
  }
}

describe('by sentence', () => {
  it('says whole sentences, those that come within a pause together, and the rest at the end', () => {
    const { said, tell, grow, pause } = setUp('sentence')
    tell({})
    grow('It is a wi')
    grow('It is a wire. It ')
    pause()
    grow('It is a wire. It streams. Then it ends. And n')
    pause()
    grow('It is a wire. It streams. Then it ends. And now')
    tell({ status: 'done' })
    expect(said).toEqual(['Thinking…', 'It is a wire.', 'It streams. Then it ends.', 'And now', 'Answer complete.'])
  })

  it('never speaks for a token: a thousand within a pause are one announcement', () => {
    const { said, tell, grow, pause } = setUp('sentence')
    tell({})
    for (let count = 1; count <= 1000; count += 1) grow('Word. '.repeat(count))
    pause()
    tell({ status: 'done' })
    expect(said).toHaveLength(4)
  })

  it('leaves marks and code out', () => {
    const { said, tell, grow } = setUp('sentence')
    tell({})
    grow(
      '## Use it\n\nCall `send()` of **chat**:\n```ts\nchat.send("Hi. There.")\n```\nSee [the docs](https://a.b). Done',
    )
    tell({ status: 'done' })
    expect(said.slice(1, -1).join(' ')).toBe('Use it Call send() of chat: Code. See the docs. Done')
  })

  it('waits for the end of a block of code', () => {
    const { said, tell, grow, pause } = setUp('sentence')
    tell({})
    grow('So:\n```ts\nconst a = 1. Not a sentence.\n')
    pause()
    expect(said).toEqual(['Thinking…', 'So:'])
  })

  it('knows where Chinese sentences end', () => {
    const { said, tell, grow } = setUp('sentence', zhCN)
    tell({})
    grow('这是第一句。这是')
    tell({ status: 'stopped' })
    expect(said).toEqual(['正在思考…', '这是第一句。', '这是', '已停止'])
  })
})

it('says an answer as a whole when it is complete', () => {
  const { said, tell, grow, pause } = setUp('complete')
  tell({})
  grow('One. ')
  pause()
  grow('One. Two.')
  tell({ status: 'done' })
  expect(said).toEqual(['Thinking…', 'One. Two.', 'Answer complete.'])
})

it.each([
  ['done', 'Answer complete.'],
  ['stopped', 'Stopped'],
] as const)('says that an answer began and is %s', (status, words) => {
  const { said, tell, grow } = setUp('status')
  tell({})
  grow('One. ')
  grow('One. Two.')
  tell({ status })
  expect(said).toEqual(['Thinking…', 'The answer begins.', words])
})

it('says why an answer failed', () => {
  const { said, tell } = setUp('status')
  tell({})
  const error = { code: 'network', message: '', advice: '', retryable: true, atMs: 0 } as const
  tell({ status: 'failed', error })
  expect(said.at(-1)).toBe(en.error(error))
})

it('says nothing when it is off, and nothing of answers that were there already', () => {
  const off = setUp('off')
  off.tell({})
  off.grow('One. ')
  off.tell({ status: 'done' })
  const there = setUp('sentence')
  there.tell({ status: 'done', parts: [{ type: 'text', text: 'One. Two.' }] })
  expect([...off.said, ...there.said]).toEqual([])
})
