import { describe, expect, test } from 'vitest'
import { createTypewriter } from './createTypewriter.ts'
import { percentile, unevenness } from './testing/measure.ts'
import { recordings } from './testing/recordings.ts'
import { type Contestant, simulate } from './testing/simulate.ts'

const play = (name: string, maxLagMs?: number) =>
  simulate(recordings.find((recording) => recording.name === name)?.arrivals ?? [], (ports): Contestant => {
    const typewriter = createTypewriter({ ...ports, maxLagMs })
    typewriter.subscribe(() => {})
    return { push: typewriter.push, end: typewriter.end, shown: () => typewriter.getSnapshot().text }
  })

describe.each(recordings)('$name', ({ name, arrivals }) => {
  test('no character but a few of the first is later than 400 ms, and all are shown', () => {
    const { lagsMs, frames } = play(name)
    expect(percentile(lagsMs, 0.95)).toBeLessThanOrEqual(400)
    expect(percentile(lagsMs, 1)).toBeLessThanOrEqual(400)
    expect(frames.at(-1)?.shown).toBe(frames.at(-1)?.arrived)
    expect(arrivals.length).toBeGreaterThan(0)
  })

  test('a longest lag of 200 ms is kept as well', () => {
    expect(percentile(play(name, 200).lagsMs, 1)).toBeLessThanOrEqual(200)
  })
})

test.each([
  ['30 tokens/s', 0.15],
  ['300 tokens/s', 0.12],
  ['1,000 tokens/s', 0.12],
  ['100 tokens/s in packets of 150 ms', 0.13],
  ['a burst of 200 tokens each second', 0.408],
  ['60 tokens/s with stalls of 3 s', 0.22],
])('%s flow evenly', (name, limit) => {
  expect(unevenness(play(name).frames)).toBeLessThan(limit)
})
