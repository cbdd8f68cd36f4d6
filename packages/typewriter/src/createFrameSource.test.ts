import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFrameSource } from './createFrameSource.ts'

/** A page whose frames come when the test says so. */
function stubPage(hidden: boolean) {
  const frames = new Map<number, () => void>()
  let last = 0
  vi.stubGlobal('document', { hidden })
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    last += 1
    frames.set(last, callback)
    return last
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
  return {
    frames,
    draw() {
      const due = [...frames.values()]
      frames.clear()
      for (const callback of due) callback()
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('asks the page for one frame, however many wait for it', () => {
  const page = stubPage(false)
  const source = createFrameSource()
  const called: string[] = []
  source.schedule(() => called.push('one'))
  source.schedule(() => called.push('two'))
  expect(page.frames.size).toBe(1)
  page.draw()
  expect(called).toEqual(['one', 'two'])
  expect(page.frames.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('what is asked for during a frame comes at the next', () => {
  const page = stubPage(false)
  const source = createFrameSource()
  let count = 0
  const again = () => {
    count += 1
    source.schedule(again)
  }
  source.schedule(again)
  page.draw()
  expect(count).toBe(1)
  page.draw()
  expect(count).toBe(2)
})

test('asks for nothing more when all have cancelled', () => {
  const page = stubPage(false)
  const source = createFrameSource()
  const cancel = source.schedule(() => expect.unreachable())
  cancel()
  cancel()
  expect(page.frames.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('a page that stops drawing gets a timer instead', () => {
  const page = stubPage(false)
  const source = createFrameSource()
  let count = 0
  source.schedule(() => (count += 1))
  vi.advanceTimersByTime(250)
  expect(count).toBe(1)
  page.draw()
  expect(count).toBe(1)
})

test.each([
  ['a hidden page', () => stubPage(true)],
  ['no page', () => undefined],
])('%s gets a timer at once', (_, stub) => {
  stub()
  const source = createFrameSource()
  let count = 0
  source.schedule(() => (count += 1))
  vi.advanceTimersByTime(16)
  expect(count).toBe(1)
})

test('one that throws does not take the frame from the others', () => {
  const page = stubPage(false)
  const source = createFrameSource()
  let count = 0
  source.schedule(() => {
    throw new Error('from a listener')
  })
  source.schedule(() => (count += 1))
  expect(() => page.draw()).toThrow('from a listener')
  page.draw()
  expect(count).toBe(1)
})
