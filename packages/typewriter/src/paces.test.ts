import { describe, expect, test } from 'vitest'
import { setUp } from './testing/setUp.ts'

const FRAME_MS = 1000 / 60

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
