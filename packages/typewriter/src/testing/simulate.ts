import { createManualClock, type ManualClock } from '@streamside/test-support'
import type { FrameSource } from '../FrameSource.ts'
import { createManualFrames } from './createManualFrames.ts'
import type { Arrival } from './recordings.ts'

/** Whatever shows text: told what arrives, asked after each frame what it shows. */
export interface Contestant {
  push(text: string): void
  end(): void
  shown(): string
}

/** What a contestant runs on. */
export interface Ports {
  clock: ManualClock
  frames: FrameSource
}

/** What it had received and what it showed, in characters, after each frame. */
export interface Frame {
  atMs: number
  arrived: number
  shown: number
}

/** The frames, the lag of each character that was shown, and how many frames ended inside a character. */
export interface Simulation {
  frames: Frame[]
  lagsMs: number[]
  halves: number
}

const FRAME_MS = 1000 / 60

/** Plays a recording at 60 frames a second on a manual clock, and then `tailMs` of silence. */
export function simulate(arrivals: Arrival[], create: (ports: Ports) => Contestant, tailMs = 2000): Simulation {
  const clock = createManualClock()
  const contestant = create({ clock, frames: createManualFrames(clock, FRAME_MS) })
  const segmenter = new Intl.Segmenter()
  const sorted = [...arrivals].sort((a, b) => a.atMs - b.atMs)
  const source = sorted.map(({ text }) => text).join('')
  const ends = Array.from(segmenter.segment(source), ({ index, segment }) => index + segment.length)
  const arrivedAtMs: number[] = []
  const frames: Frame[] = []
  const lagsMs: number[] = []
  let next = 0
  let arrivedUnits = 0
  let halves = 0
  let shownUnits = 0
  const endSet = new Set(ends)
  const lastMs = (sorted.at(-1)?.atMs ?? 0) + tailMs
  for (let frame = 1; frame * FRAME_MS <= lastMs; frame++) {
    const atMs = frame * FRAME_MS
    for (let due = sorted[next]; due && due.atMs <= atMs; due = sorted[next]) {
      clock.advance(Math.max(0, due.atMs - clock.now()))
      contestant.push(due.text)
      arrivedUnits += due.text.length
      while ((ends[arrivedAtMs.length] ?? Number.POSITIVE_INFINITY) <= arrivedUnits) arrivedAtMs.push(due.atMs)
      next += 1
      if (next === sorted.length) contestant.end()
    }
    clock.advance(atMs - clock.now() + 1e-6)
    const before = shownUnits
    shownUnits = contestant.shown().length
    if (shownUnits > before && !endSet.has(shownUnits)) halves += 1
    while ((ends[lagsMs.length] ?? Number.POSITIVE_INFINITY) <= shownUnits) {
      lagsMs.push(atMs - (arrivedAtMs[lagsMs.length] ?? atMs))
    }
    frames.push({ atMs, arrived: arrivedAtMs.length, shown: lagsMs.length })
  }
  return { frames, lagsMs, halves }
}
