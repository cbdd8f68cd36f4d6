import { describe, expect, test } from 'vitest'
import { setUp } from './testing/setUp.ts'

const FRAME_MS = 1000 / 60

describe('pushing', () => {
  test('shows a burst over several frames, all of it within the longest lag', () => {
    const { clock, typewriter, seen } = setUp()
    typewriter.push('x'.repeat(200))
    clock.advance(200)
    expect(typewriter.getSnapshot()).toMatchObject({ status: 'typing' })
    expect(seen.length).toBeGreaterThan(8)
    clock.advance(200)
    expect(typewriter.getSnapshot()).toEqual({ text: 'x'.repeat(200), status: 'waiting', pending: 0 })
  })

  test('is idle before the first text', () => {
    const { typewriter } = setUp()
    expect(typewriter.getSnapshot()).toEqual({ text: '', status: 'idle', pending: 0 })
  })

  test('notifies at most once a frame, however many pushes come', () => {
    const { clock, frames, typewriter, seen } = setUp()
    for (let step = 0; step < 500; step++) {
      typewriter.push('word ')
      clock.advance(1)
    }
    expect(frames.count).toBeGreaterThan(25)
    expect(seen.length).toBeLessThanOrEqual(frames.count)
  })

  test('notifies nobody and asks for no frame when nothing waits', () => {
    const { clock, frames, typewriter, seen } = setUp()
    typewriter.push('hello')
    clock.advance(1000)
    const before = { frames: frames.count, seen: seen.length }
    clock.advance(10_000)
    expect({ frames: frames.count, seen: seen.length }).toEqual(before)
    expect(clock.pending).toBe(0)
  })

  test('shows at its first frames what came while nobody was subscribed', () => {
    const { clock, typewriter, unsubscribe } = setUp()
    unsubscribe()
    typewriter.push('unseen')
    clock.advance(5000)
    expect(typewriter.getSnapshot().text).toBe('')
    typewriter.subscribe(() => {})
    clock.advance(400)
    expect(typewriter.getSnapshot().text).toBe('unseen')
  })

  test('gives the same snapshot until something changes', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('a 🇩')
    clock.advance(1000)
    const before = typewriter.getSnapshot()
    clock.advance(1000)
    expect(typewriter.getSnapshot()).toBe(before)
    expect(before).toEqual({ text: 'a ', status: 'waiting', pending: 2 })
  })
})

describe('half a flag', () => {
  test.each([
    ['after a flag', '🇩🇪🇫', '🇩🇪'],
    ['after a word', 'to 🇩', 'to '],
  ])('%s is held back', (_, text, shown) => {
    const { clock, typewriter } = setUp()
    typewriter.push(text)
    clock.advance(1000)
    expect(typewriter.getSnapshot()).toEqual({ text: shown, status: 'waiting', pending: 2 })
    typewriter.configure({ unit: 'word' })
    typewriter.reset(text)
    expect(typewriter.getSnapshot().text).toBe(shown)
  })
})

describe('ending', () => {
  test.each([10, 2000, 100_000, 2_000_000])('drains %i characters within 250 ms', (length) => {
    const { clock, typewriter } = setUp({ maxLagMs: 5000 })
    typewriter.push('x'.repeat(length))
    typewriter.end()
    clock.advance(250)
    expect(typewriter.getSnapshot()).toMatchObject({ status: 'done', pending: 0 })
    expect(typewriter.getSnapshot().text.length).toBe(length)
  })

  test('drains over several frames, not at once', () => {
    const { clock, typewriter, seen } = setUp()
    typewriter.push('x'.repeat(2000))
    typewriter.end()
    clock.advance(250)
    expect(seen.length).toBeGreaterThan(10)
  })

  test('shows half a character that nothing completed', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('a 🇩\ud83d')
    clock.advance(1000)
    expect(typewriter.getSnapshot().text).toBe('a ')
    typewriter.end()
    clock.advance(250)
    expect(typewriter.getSnapshot()).toEqual({ text: 'a 🇩\ud83d', status: 'done', pending: 0 })
  })

  test('is done at once when all is shown already', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('all')
    clock.advance(1000)
    typewriter.end()
    expect(typewriter.getSnapshot().status).toBe('done')
  })

  test('is taken back by more text', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('one')
    typewriter.end()
    clock.advance(1000)
    typewriter.push(' two')
    clock.advance(1000)
    expect(typewriter.getSnapshot()).toEqual({ text: 'one two', status: 'waiting', pending: 0 })
  })
})

describe('controls', () => {
  test('skip shows what waits, and later text is typed', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('x'.repeat(300))
    typewriter.skip()
    clock.advance(FRAME_MS)
    expect(typewriter.getSnapshot().text.length).toBe(299)
    clock.advance(150)
    typewriter.push('y'.repeat(300))
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text.length).toBeGreaterThanOrEqual(300)
    expect(typewriter.getSnapshot().text.length).toBeLessThan(400)
    clock.advance(400)
    expect(typewriter.getSnapshot().pending).toBe(0)
  })

  test('pause shows nothing more, counts what comes, and resume types it within the lag', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('x'.repeat(100))
    clock.advance(50)
    typewriter.pause()
    const { text } = typewriter.getSnapshot()
    typewriter.push('y'.repeat(50))
    clock.advance(5000)
    expect(typewriter.getSnapshot()).toEqual({ text, status: 'paused', pending: 150 - text.length })
    expect(clock.pending).toBe(0)
    typewriter.resume()
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().pending).toBeGreaterThan(50)
    clock.advance(400)
    expect(typewriter.getSnapshot()).toMatchObject({ status: 'waiting', pending: 0 })
  })

  test('a pause outlasts the end', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('x'.repeat(100))
    typewriter.pause()
    typewriter.end()
    clock.advance(5000)
    expect(typewriter.getSnapshot()).toMatchObject({ text: '', status: 'paused' })
    typewriter.resume()
    clock.advance(250)
    expect(typewriter.getSnapshot().status).toBe('done')
  })

  test('reset shows its text at once, but not half a character', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('before')
    typewriter.reset('The flag of 🇩')
    expect(typewriter.getSnapshot()).toEqual({ text: 'The flag of ', status: 'waiting', pending: 2 })
    typewriter.push('🇪')
    clock.advance(400)
    expect(typewriter.getSnapshot().text).toBe('The flag of 🇩🇪')
    typewriter.reset()
    expect(typewriter.getSnapshot()).toEqual({ text: '', status: 'idle', pending: 0 })
  })

  test('a change of settings counts from the next frame', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('x'.repeat(500))
    typewriter.configure({ pace: 'instant' })
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text.length).toBe(499)
  })

  test('dispose lets go of the frame', () => {
    const { clock, typewriter } = setUp()
    typewriter.push('text')
    expect(clock.pending).toBe(1)
    typewriter.dispose()
    expect(clock.pending).toBe(0)
  })
})

describe('the whole text given', () => {
  test('types what was appended', () => {
    const { clock, typewriter } = setUp()
    typewriter.update('one')
    clock.advance(400)
    typewriter.update('one two')
    expect(typewriter.getSnapshot().text).toBe('one')
    clock.advance(400)
    expect(typewriter.getSnapshot().text).toBe('one two')
  })

  test('keeps the common beginning and types the rest, when it changed elsewhere', () => {
    const { clock, typewriter } = setUp()
    typewriter.update('The cat sat.')
    clock.advance(400)
    typewriter.update('The dog sat.')
    clock.advance(FRAME_MS)
    expect(typewriter.getSnapshot().text).toMatch(/^The d?o?g?$/)
    clock.advance(400)
    expect(typewriter.getSnapshot().text).toBe('The dog sat.')
  })

  test('keeps no part of a character that became another', () => {
    const { clock, typewriter } = setUp()
    typewriter.update('cafe is open')
    clock.advance(400)
    typewriter.update('cafe\u0301 is open')
    clock.advance(FRAME_MS)
    expect(typewriter.getSnapshot().text).toMatch(/^caf(e\u0301 ?i?s?)?$/)
  })

  test('tells nobody of the same text again', () => {
    const { clock, typewriter, seen } = setUp()
    typewriter.update('same', true)
    clock.advance(400)
    const count = seen.length
    typewriter.update('same', true)
    clock.advance(400)
    expect(seen.length).toBe(count)
  })
})
