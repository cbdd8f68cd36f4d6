import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCommitFrames } from './createCommitFrames.ts'

let drawn: Map<number, () => void>
const batch = vi.fn((calls: () => void) => calls())

function draw(): void {
  const due = [...drawn.values()]
  drawn.clear()
  for (const call of due) call()
}

beforeEach(() => {
  vi.useFakeTimers()
  batch.mockClear()
  drawn = new Map()
  let last = 0
  vi.stubGlobal('document', { hidden: false })
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => drawn.set(++last, call) && last)
  vi.stubGlobal('cancelAnimationFrame', (id: number) => drawn.delete(id))
})

// In this order: what stood in the place of the fake timers goes before they do.
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Asks for each next frame, as a typewriter does while text waits. */
function typeOn(frames = createCommitFrames(batch)) {
  const seen = { count: 0 }
  const again = () => {
    seen.count += 1
    frames.schedule(again)
  }
  frames.schedule(again)
  return seen
}

it('runs all calls of a frame in one batch, and asks for nothing after them', () => {
  const frames = createCommitFrames(batch)
  const called: string[] = []
  frames.schedule(() => called.push('one'))
  frames.schedule(() => called.push('two'))
  expect(drawn.size).toBe(1)
  draw()
  expect(called).toEqual(['one', 'two'])
  expect(batch).toHaveBeenCalledOnce()
  expect(drawn.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

it('sets a few timers a second, not one for each frame', () => {
  const set = vi.fn(globalThis.setTimeout)
  vi.stubGlobal('setTimeout', set)
  const seen = typeOn()
  for (let frame = 0; frame < 60; frame++) {
    vi.advanceTimersByTime(16)
    draw()
  }
  expect(seen.count).toBe(60)
  expect(set.mock.calls.length).toBeGreaterThan(0)
  expect(set.mock.calls.length).toBeLessThanOrEqual(5)
})

it('goes on by a timer when the page stops drawing, and at once when it is hidden', () => {
  const seen = typeOn()
  draw()
  vi.advanceTimersByTime(500)
  expect(seen.count).toBe(2)
  vi.stubGlobal('document', { hidden: true })
  vi.advanceTimersByTime(250)
  const before = seen.count
  vi.advanceTimersByTime(160)
  expect(seen.count).toBe(before + 10)
})

it('asks for nothing more when all have cancelled', () => {
  const frames = createCommitFrames(batch)
  const cancel = frames.schedule(() => expect.unreachable())
  cancel()
  cancel()
  expect(drawn.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

it('keeps the frame of the others when one throws', () => {
  const frames = createCommitFrames(batch)
  let count = 0
  frames.schedule(() => {
    throw new Error('from a listener')
  })
  frames.schedule(() => (count += 1))
  expect(draw).toThrow('from a listener')
  draw()
  expect(count).toBe(1)
})
