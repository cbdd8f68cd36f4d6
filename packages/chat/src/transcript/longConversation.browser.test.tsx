import { Profiler } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askIn, conversation, nextFrame, openTranscript } from '../test-kit/openTranscript.tsx'
import { MOST_ROWS } from './createMountQueue.ts'
import { GROUP_SIZE } from './groupMessages.ts'

let view: ReturnType<typeof openTranscript>
afterEach(() => view.close())

/** The work of streaming into the last message: nodes of the DOM that changed, and where, and commits of React. */
async function workOf(count: number) {
  let commits = 0
  view = openTranscript(
    { messages: conversation(count) },
    {
      wrap: (children) => (
        <Profiler id="all" onRender={() => void commits++}>
          {children}
        </Profiler>
      ),
    },
  )
  await view.ready()
  const answer = await askIn(view)
  await answer.stream(3)
  await vi.waitFor(() => expect(view.distance()).toBeLessThan(9))
  const outside: Node[] = []
  const groups = view.all('[data-slot="chat-group"]')
  const observer = new MutationObserver((records) => {
    for (const { target } of records) if (!groups[groups.length - 1]?.contains(target)) outside.push(target)
  })
  observer.observe(view.find('[data-slot="chat-list"]'), { subtree: true, childList: true, characterData: true })
  commits = 0
  const height = view.scroller().scrollHeight
  await answer.stream(20)
  observer.disconnect()
  expect(view.scroller().scrollHeight).toBeGreaterThan(height)
  answer.end()
  return { outside, commits }
}

describe('a conversation of 10,000 messages', () => {
  it('is there with its last messages at once, its words soon after, and no more messages than are needed', async () => {
    const messages = conversation(10_000, 6)
    view = openTranscript({ messages })
    await view.ready()
    expect(view.all('[data-message-id]').length).toBeLessThanOrEqual(GROUP_SIZE)
    expect(view.distance()).toBeLessThan(9)
    const { scrollHeight } = view.scroller()
    await vi.waitFor(() => expect(view.all('[data-stage="blank"]')).toHaveLength(0), { timeout: 20_000, interval: 200 })
    expect(view.host.textContent).toContain('Answer 1.')
    // What is mounted out of sight changes nothing that is seen, the scrollbar included.
    expect(Math.abs(view.scroller().scrollHeight - scrollHeight)).toBeLessThan(0.05 * scrollHeight)
    expect(view.distance()).toBeLessThan(9)
    expect(view.all('[data-message-id]').length).toBeLessThanOrEqual(MOST_ROWS + GROUP_SIZE)
    // Where the reader goes, messages are there as they are.
    view.scroller().scrollTop = 0
    await vi.waitFor(() => expect(view.message('m1').textContent).toContain('Answer 1.'))
    await nextFrame()
    expect(view.message('m0').getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
  }, 30_000)

  it('costs no more per token than one of ten: nothing outside the last group is touched', async () => {
    const few = await workOf(10)
    view.close()
    const many = await workOf(10_000)
    expect(few.outside).toEqual([])
    // What is mounted in idle time goes on, from the end backwards, group by group.
    expect(many.outside.every((node) => node instanceof Element && node.matches('[data-slot="chat-group"]'))).toBe(true)
    expect(few.commits).toBeGreaterThan(5)
  }, 30_000)
})
