import { describe, expect, test, vi } from 'vitest'
import { setUp } from './testing/setUp.ts'

const FRAME_MS = 1000 / 60

describe('cost', () => {
  const segment = () => vi.spyOn(Intl.Segmenter.prototype, 'segment')

  /** Code units handed to the segmenter, and frames, while 1,000 more characters come on top of `length`. */
  function work(length: number) {
    const { clock, frames, typewriter } = setUp()
    typewriter.reset('x'.repeat(length))
    const spy = segment()
    const before = frames.count
    for (let at = 0; at < 250; at++) {
      typewriter.push('word')
      clock.advance(5)
    }
    clock.advance(1000)
    const units = spy.mock.calls.reduce((sum, [text]) => sum + text.length, 0)
    spy.mockRestore()
    return { units, frames: frames.count - before, shown: typewriter.getSnapshot().text.length - length }
  }

  test('each code unit is cut once, and the last character of a frame once more', () => {
    const { units, frames, shown } = work(0)
    expect(shown).toBe(1000)
    expect(units).toBeGreaterThanOrEqual(1000)
    expect(units).toBeLessThanOrEqual(1000 + frames)
  })

  test('a frame does the same work after 1 MB as after 1 kB', () => {
    expect(work(1_000_000)).toEqual(work(1000))
  })

  test('a character that never ends does not make the work grow', () => {
    const { clock, typewriter } = setUp()
    const spy = segment()
    for (let at = 0; at < 2000; at++) {
      typewriter.push('\u0301')
      clock.advance(FRAME_MS)
    }
    const longest = Math.max(...spy.mock.calls.map(([text]) => text.length))
    spy.mockRestore()
    expect(longest).toBeLessThan(300)
  })

  test('a paste of 1 MB is not cut into characters beyond what the frames show', () => {
    const { clock, typewriter } = setUp()
    const spy = segment()
    typewriter.push('x'.repeat(1_000_000))
    clock.advance(400)
    const longest = Math.max(...spy.mock.calls.map(([text]) => text.length))
    spy.mockRestore()
    expect(typewriter.getSnapshot().text.length).toBeGreaterThanOrEqual(999_999)
    expect(longest).toBeLessThanOrEqual(8193)
  })
})
