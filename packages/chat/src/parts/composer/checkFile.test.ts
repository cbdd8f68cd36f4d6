import { describe, expect, it } from 'vitest'
import { checkFile } from './checkFile.ts'
import { formatBytes } from './formatBytes.ts'

const png = { name: 'plan.PNG', type: 'image/png', size: 1000 }

describe('checkFile', () => {
  it.each([
    ['anything by default', {}, 0, undefined],
    ['a kind by its group', { accept: 'image/*' }, 0, undefined],
    ['a kind by its name', { accept: 'application/pdf, image/png' }, 0, undefined],
    ['an ending in any case', { accept: '.pdf,.png' }, 0, undefined],
    ['another kind', { accept: '.pdf' }, 0, 'type'],
    ['one that is too large', { maxBytes: 999 }, 0, 'size'],
    ['one too many', { maxCount: 2 }, 2, 'count'],
  ] as const)('judges %s', (_, limits, count, problem) => {
    expect(checkFile(png, { limits, count })).toBe(problem)
  })
})

describe('formatBytes', () => {
  it.each([
    [900, 'en', '0.9 kB'],
    [20_000_000, 'en', '20 MB'],
    [2_400_000, 'de', '2,4 MB'],
  ])('writes %i bytes in %s as %s', (bytes, locale, words) => {
    expect(formatBytes(bytes, locale)).toBe(words)
  })
})
