import { describe, expect, it } from 'vitest'
import { backoffDelayMs } from './backoffDelayMs.ts'
import { parseRetryAfter } from './parseRetryAfter.ts'

const facts = { attempt: 1, baseMs: 1000, maxMs: 30_000, random: 0.999 }

describe('backoffDelayMs', () => {
  it('doubles its ceiling with each failure, up to the cap', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7, 100].map((attempt) => backoffDelayMs({ ...facts, attempt }))
    expect(ceilings).toEqual([999, 1998, 3996, 7992, 15_984, 29_970, 29_970, 29_970])
  })

  it('spreads over the whole range below the ceiling', () => {
    expect(backoffDelayMs({ ...facts, random: 0 })).toBe(0)
    expect(backoffDelayMs({ ...facts, random: 0.5 })).toBe(500)
  })

  it('never comes back before the server wants it', () => {
    expect(backoffDelayMs({ ...facts, serverRetryMs: 3000 })).toBe(3000)
    expect(backoffDelayMs({ ...facts, attempt: 2, random: 0.5, serverRetryMs: 3000 })).toBe(4000)
    expect(backoffDelayMs({ ...facts, serverRetryMs: 3000, retryAfterMs: 60_000 })).toBe(60_000)
  })
})

describe('parseRetryAfter', () => {
  const nowMs = Date.parse('Fri, 20 Nov 2026 10:00:00 GMT')
  it.each([
    ['2', 2000],
    [' 0 ', 0],
    ['Fri, 20 Nov 2026 10:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (value, delayMs) => {
    expect(parseRetryAfter(value, nowMs)).toBe(delayMs)
  })
})
