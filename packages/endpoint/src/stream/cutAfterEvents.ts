import { bytesOf } from './bytesOf.ts'
import { createEventCounter } from './createEventCounter.ts'
import type { Framing } from './Framing.ts'
import type { StreamStep, StreamSteps } from './StreamStep.ts'

/** Where a stream is cut, and what comes there. */
export interface Cut {
  /** So many events pass. Comments are none. */
  count: number
  /** @default 'sse' */
  framing?: Framing
  /** What is done there; without it the stream ends cleanly. */
  instead?: StreamStep
  /** Called when the cut is reached. */
  onCut?: () => void
}

/** Sends what `steps` send up to the end of event number `count`, then does `instead`. */
export async function* cutAfterEvents(steps: StreamSteps, cut: Cut): AsyncGenerator<StreamStep> {
  const { count, framing = 'sse', instead, onCut } = cut
  const findEnds = createEventCounter(framing)
  let seen = 0

  function* reached(): Generator<StreamStep> {
    onCut?.()
    if (instead) yield instead
  }
  if (count === 0) {
    yield* reached()
    return
  }
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    const bytes = bytesOf(step.data)
    let end: number | undefined
    findEnds(bytes, (offset) => {
      seen += 1
      if (seen === count) end = offset
      return seen === count
    })
    yield end === undefined ? step : { ...step, data: bytes.subarray(0, end) }
    if (end !== undefined) {
      yield* reached()
      return
    }
  }
}
