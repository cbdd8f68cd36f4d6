import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pace } from './Pace.ts'
import { emoji, scripts } from './testing/corpus.ts'
import { setUp } from './testing/setUp.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const isBroken = /(?:[\ud800-\udbff]|\u200d|[\u094d\u09cd\u0bcd\u0d4d\u1039\u17d2\u0600])$/
const flagHalves = /\p{RI}*$/u

interface Push {
  atMs: number
  text: string
}

/** Where a shown text must not end, told from the whole text and its arrivals alone. */
function findFault(shown: string, source: string, arrivedAtMs: number[], isWhole: boolean): string | undefined {
  if (!source.startsWith(shown)) return 'not a beginning of the source'
  if (shown === '' || isWhole) return undefined
  const end = shown.length
  const cluster = segmenter.segment(source).containing(end - 1)
  if (!cluster || cluster.index + cluster.segment.length === end) return undefined
  const part = source.slice(cluster.index, end)
  if (isBroken.test(part) || (flagHalves.exec(part)?.[0].length ?? 0) % 4 === 2) return `incomplete: ${part}`
  const waitedMs = (arrivedAtMs[end] ?? 0) - (arrivedAtMs[end - 1] ?? 0)
  return waitedMs <= 100 ? `cut, although the rest came after ${waitedMs} ms: ${part}` : undefined
}

function play(pushes: Push[], pace: Pace, unit: 'grapheme' | 'word'): string[] {
  const source = pushes.map(({ text }) => text).join('')
  const arrivedAtMs = pushes.flatMap(({ atMs, text }) => Array.from({ length: text.length }, () => atMs))
  const { clock, typewriter, seen } = setUp({ pace, unit })
  for (const { atMs, text } of pushes) {
    clock.advance(atMs - clock.now())
    typewriter.push(text)
  }
  typewriter.end()
  clock.advance(60_000)
  const faults = seen.map(({ text }) => findFault(text, source, arrivedAtMs, text === source))
  if (typewriter.getSnapshot().text !== source) faults.push('the last is not the whole')
  if (typewriter.getSnapshot().status !== 'done') faults.push('never done')
  return faults.filter((fault) => fault !== undefined)
}

const line = fc.oneof(
  fc.constantFrom(...Object.values(scripts)),
  fc.array(fc.constantFrom(...emoji), { minLength: 1, maxLength: 6 }).map((list) => list.join('')),
)
const steps = fc.array(
  fc.record({ units: fc.integer({ min: 1, max: 9 }), gapMs: fc.constantFrom(0, 0, 5, 33, 90, 100, 101, 160, 700) }),
  { minLength: 1, maxLength: 60 },
)

/** Cuts a text anywhere, inside surrogate pairs too, the steps over and over. */
function cut(text: string, plan: { units: number; gapMs: number }[]): Push[] {
  const pushes: Push[] = []
  let atMs = 0
  for (let from = 0, step = 0; from < text.length; step++) {
    const { units, gapMs } = plan[step % plan.length] ?? { units: 1, gapMs: 0 }
    atMs += gapMs
    pushes.push({ atMs, text: text.slice(from, from + units) })
    from += units
  }
  return pushes
}

describe.each<{ pace: Pace }>([
  { pace: 'adaptive' },
  { pace: 'instant' },
  { pace: { graphemesPerSecond: 50 } },
  { pace: { intervalMs: 30 } },
])('$pace', ({ pace }) => {
  test.each(['grapheme', 'word'] as const)('never shows a part of a character, by %s', (unit) => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), steps, (lines, plan) => {
        expect(play(cut(lines.join(''), plan), pace, unit)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

test('knows the recommended emoji, thousands of them', () => {
  expect(emoji.length).toBeGreaterThan(3000)
})

test('shows each recommended emoji whole, its code units coming one by one', () => {
  const text = emoji.join('')
  expect(play(cut(text, [{ units: 1, gapMs: 1 }]), 'instant', 'grapheme')).toEqual([])
})
