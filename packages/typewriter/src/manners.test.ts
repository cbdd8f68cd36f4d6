import { describe, expect, test } from 'vitest'
import { setUp } from './testing/setUp.ts'

const FRAME_MS = 1000 / 60

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
