import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextFrame } from './frames.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('runs by a timer where there are no frames: on a server, in a hidden tab', () => {
  const run = vi.fn()
  vi.stubGlobal('requestAnimationFrame', () => 1)
  nextFrame(run)
  vi.advanceTimersByTime(99)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledTimes(1)
})

it('runs once at the frame, whichever comes first', () => {
  const run = vi.fn()
  let frame = () => {}
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    frame = callback
  })
  nextFrame(run)
  frame()
  vi.advanceTimersByTime(1000)
  expect(run).toHaveBeenCalledTimes(1)
})

it('does not run when it was called off, even if the frame comes', () => {
  const run = vi.fn()
  let frame = () => {}
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    frame = callback
  })
  nextFrame(run)()
  frame()
  vi.advanceTimersByTime(1000)
  expect(run).not.toHaveBeenCalled()
})
