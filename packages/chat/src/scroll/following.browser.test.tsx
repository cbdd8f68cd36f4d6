import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  askIn,
  conversation,
  openTranscript,
  pictureOf,
  readLine,
  still,
  watchPlace,
} from '../test-kit/openTranscript.tsx'
import { fling, wheel } from '../test-kit/realInput.ts'

let view: ReturnType<typeof openTranscript>
afterEach(() => view.close())

const NO_ANCHOR = '[data-slot="chat-scroller"] { overflow-anchor: none }'
describe.each([
  ['with the browser’s overflow-anchor', ''],
  ['without overflow-anchor, as in Safari', NO_ANCHOR],
])('a reader who is free, %s', (_, css) => {
  it.each([
    ['a wheel', () => wheel(view.scroller(), -260)],
    ['a finger that flings', () => fling(view.scroller(), 260)],
  ])(
    'by %s: what is read never moves by more than a pixel',
    async (__, leave) => {
      view = openTranscript({ messages: conversation(24) }, { css })
      await view.ready()
      const answer = await askIn(view)
      await answer.stream(10)
      await vi.waitFor(() => expect(view.distance()).toBeLessThan(9))
      await Promise.all([leave(), answer.stream(8)])
      await still(view.scroller())
      expect(view.distance()).toBeGreaterThan(100)
      const moved = watchPlace(readLine(view.scroller()))
      const height = view.scroller().scrollHeight
      await answer.stream(10)
      for (const image of view.all('img')) {
        image.setAttribute('src', pictureOf(120))
        await answer.stream(1)
      }
      expect(view.scroller().scrollHeight - height).toBeGreaterThan(1000)
      expect(moved()).toBeLessThanOrEqual(1)
      answer.end()
    },
    20_000,
  )
})
