import { seededRandom } from '@streamside/test-support'
import { scripts } from './corpus.ts'

/** Text as it arrived: what came, and when, in ms from the beginning. */
export interface Arrival {
  atMs: number
  text: string
}

/** A stream of the past, or one like those of the past. */
export interface Recording {
  name: string
  arrivals: Arrival[]
}

const prose =
  'The tide comes in twice a day, and nobody who lives by the water sets a clock by it. They know from the smell of ' +
  'the mud, from the birds, from how the boats lie. 潮は一日に二度満ちる。 A visitor asks when, and is told: soon. ' +
  'So he waits on the wall, with his shoes beside him, and watches how the stones go under, one after the other. '

const { broken: _, ...whole } = scripts
const manyScripts = `${Object.values(whole).join(' ')} 👩🏽‍🚀👨‍👩‍👧‍👦🇩🇪🇫🇷❤️‍🔥 `

/** Tokens as language models make them: some letters with the space before them. */
export function tokens(count: number, seed = 1, source = prose): string[] {
  const random = seededRandom(seed)
  const list: string[] = []
  for (let at = 0; list.length < count; ) {
    const length = 1 + Math.floor(random() * 7)
    const token = Array.from({ length }, (_, offset) => source[(at + offset) % source.length]).join('')
    at += length
    list.push(token)
  }
  return list
}

/** `perSecond` tokens for so long, from `fromMs` on, each a little early or late, as servers and networks make them. */
function steady(perSecond: number, forMs: number, fromMs = 0, seed = 1, source = prose): Arrival[] {
  const random = seededRandom(seed)
  const gapMs = 1000 / perSecond
  return tokens(Math.round(forMs / gapMs), seed, source).map((text, at) => ({
    atMs: fromMs + at * gapMs + (random() - 0.5) * gapMs,
    text,
  }))
}

/** Tokens that come several at a time: each in the packet of its 100 ms. */
function packets(arrivals: Arrival[], everyMs: number): Arrival[] {
  return arrivals.map(({ atMs, text }) => ({ atMs: Math.ceil(atMs / everyMs) * everyMs, text }))
}

/** The ways in which streams come that a typewriter has to make even. */
export const recordings: Recording[] = [
  { name: '30 tokens/s', arrivals: steady(30, 10_000) },
  { name: '300 tokens/s', arrivals: steady(300, 10_000) },
  { name: '1,000 tokens/s', arrivals: steady(1000, 10_000) },
  { name: '100 tokens/s in packets of 150 ms', arrivals: packets(steady(100, 10_000), 150) },
  {
    name: 'a burst of 200 tokens each second',
    arrivals: Array.from({ length: 10 }, (_, second) =>
      tokens(200, second + 1).map((text) => ({ atMs: second * 1000, text })),
    ).flat(),
  },
  {
    name: '60 tokens/s with stalls of 3 s',
    arrivals: [0, 5000, 10_000].flatMap((fromMs, at) => steady(60, 2000, fromMs, at + 1)),
  },
  { name: '60 tokens/s of emoji and many scripts', arrivals: steady(60, 10_000, 0, 1, manyScripts) },
  { name: 'a paste of 20 kB', arrivals: [{ atMs: 500, text: prose.repeat(80).slice(0, 20_000) }] },
]
