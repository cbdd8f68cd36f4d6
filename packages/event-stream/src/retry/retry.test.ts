import { describe, expect, it } from 'vitest'
import { backoffCeilingMs } from './backoffCeilingMs.ts'
import { parseRetryAfter } from './parseRetryAfter.ts'

describe('backoffCeilingMs', () => {
  it('doubles with each failure, up to the cap', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7, 2000].map((failures) => backoffCeilingMs(failures))
    expect(ceilings).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  it('begins and ends where it is told to', () => {
    expect([1, 2, 3].map((failures) => backoffCeilingMs(failures, { baseMs: 10, maxMs: 25 }))).toEqual([10, 20, 25])
  })
})

describe('parseRetryAfter', () => {
  const nowMs = Date.parse('Fri, 20 Nov 2026 10:00:00 GMT')
  it.each([
    ['2', 2000],
    ['0', 0],
    ['Fri, 20 Nov 2026 10:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s is %s', (value, delayMs) => {
    expect(parseRetryAfter(value, nowMs)).toBe(delayMs)
  })
})
