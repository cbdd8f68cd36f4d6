import { describe, expect, test, vi } from 'vitest'
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

describe('paces', () => {
  test('instant shows at the next frame all but the last character, which may go on', () => {
    const { clock, typewriter } = setUp({ pace: 'instant' })
    typewriter.push('hello')
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text).toBe('hell')
    clock.advance(100)
    expect(typewriter.getSnapshot().text).toBe('hello')
  })

  test('characters a second keep their pace, also after the end', () => {
    const { clock, typewriter } = setUp({ pace: { graphemesPerSecond: 50 } })
    typewriter.push('x'.repeat(200))
    typewriter.end()
    clock.advance(2000)
    expect(typewriter.getSnapshot().text.length).toBeGreaterThanOrEqual(99)
    expect(typewriter.getSnapshot().text.length).toBeLessThanOrEqual(102)
    clock.advance(2000)
    expect(typewriter.getSnapshot().status).toBe('done')
  })

  test('one piece each 30 ms: a piece is what was pushed at once', () => {
    const { clock, typewriter } = setUp({ pace: { intervalMs: 30 } })
    const pieces = Array.from({ length: 20 }, (_, at) => `piece ${at}, `)
    for (const piece of pieces) typewriter.push(piece)
    typewriter.end()
    clock.advance(FRAME_MS)
    expect(typewriter.getSnapshot().text).toBe('piece 0, ')
    clock.advance(300)
    expect(pieces.map((_, at) => pieces.slice(0, at + 1).join(''))).toContain(typewriter.getSnapshot().text)
    expect(typewriter.getSnapshot().text).toContain('piece 9')
    expect(typewriter.getSnapshot().text).not.toContain('piece 12')
    clock.advance(300)
    expect(typewriter.getSnapshot().status).toBe('done')
  })

  test('pieces are counted anew when the text changes elsewhere', () => {
    const { clock, typewriter } = setUp({ pace: { intervalMs: 30 } })
    let text = ''
    for (let piece = 0; piece < 20; piece++) {
      text += `old ${piece}, `
      typewriter.update(text)
    }
    clock.advance(FRAME_MS)
    for (const next of ['new 1, ', 'new 1, new 2, ', 'new 1, new 2, new 3, ']) typewriter.update(next, true)
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text).toBe('new 1, ')
    clock.advance(90)
    expect(typewriter.getSnapshot()).toMatchObject({ text: 'new 1, new 2, new 3, ', status: 'done' })
  })

  test('by words, every text shown ends with a word', () => {
    const { clock, typewriter, seen } = setUp({ unit: 'word' })
    const text = 'Every word here comes as one, none of them by halves.'
    for (const part of text.match(/.{1,3}/g) ?? []) typewriter.push(part)
    typewriter.end()
    clock.advance(250)
    expect(seen.length).toBeGreaterThan(4)
    for (const shown of seen) expect(`${shown.text}|${text.slice(shown.text.length)}`).not.toMatch(/\w\|\w/)
  })
})

describe('manners', () => {
  const page = (state: { hidden?: boolean; calm?: boolean; selects?: boolean }) => ({
    isHidden: () => state.hidden === true,
    prefersReducedMotion: () => state.calm === true,
    hasSelection: () => state.selects === true,
  })

  test('stands still while text is selected, if asked to, and then goes on within the lag', () => {
    const state = { selects: true }
    const { clock, typewriter, seen } = setUp({ page: page(state), pauseOnSelection: true })
    typewriter.push('x'.repeat(300))
    clock.advance(2000)
    expect(typewriter.getSnapshot().text).toBe('')
    expect(seen.length).toBeLessThanOrEqual(1)
    state.selects = false
    clock.advance(FRAME_MS * 3)
    expect(typewriter.getSnapshot().text.length).toBeLessThan(60)
    clock.advance(400)
    expect(typewriter.getSnapshot().pending).toBe(0)
  })

  test('types on while text is selected, if not asked to stand still', () => {
    const { clock, typewriter } = setUp({ page: page({ selects: true }) })
    typewriter.push('x'.repeat(300))
    clock.advance(500)
    expect(typewriter.getSnapshot().pending).toBe(0)
  })

  test('a hidden page shows text as it comes, and nothing bursts when it returns', () => {
    const state = { hidden: true }
    const { clock, typewriter, seen } = setUp({ page: page(state) })
    typewriter.push('x'.repeat(1000))
    typewriter.push('. ')
    clock.advance(150)
    expect(typewriter.getSnapshot().pending).toBe(0)
    state.hidden = false
    const count = seen.length
    clock.advance(2000)
    expect(seen.length).toBe(count)
    typewriter.push('y'.repeat(1000))
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text.length).toBeLessThan(1200)
  })

  test('a reader who prefers less motion sees text as it comes', () => {
    const { clock, typewriter } = setUp({ page: page({ calm: true }) })
    typewriter.push('x'.repeat(1000))
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text.length).toBe(999)
  })

  test('unless the app says that this is no motion', () => {
    const { clock, typewriter } = setUp({ page: page({ calm: true }), reducedMotion: 'ignore' })
    typewriter.push('x'.repeat(1000))
    clock.advance(FRAME_MS * 2)
    expect(typewriter.getSnapshot().text.length).toBeLessThan(200)
  })
})

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
