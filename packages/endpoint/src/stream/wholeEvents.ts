import { bytesOf } from './bytesOf.ts'
import { createEventCounter } from './createEventCounter.ts'
import type { Framing } from './Framing.ts'
import type { StreamStep, StreamSteps } from './StreamStep.ts'

/** The same bytes with one step for each event or comment, for faults that look at whole events. */
export async function* wholeEvents(steps: StreamSteps, framing: Framing): AsyncGenerator<StreamStep> {
  const findEnds = createEventCounter(framing, { countsComments: true })
  let held: number[] = []
  let waitMs = 0

  for await (const step of steps) {
    if (step.do !== 'send') {
      if (held.length > 0) yield { do: 'send', data: Uint8Array.from(held), afterMs: waitMs }
      held = []
      yield step
      continue
    }
    const bytes = bytesOf(step.data)
    waitMs += step.afterMs
    let start = 0
    const ends: number[] = []
    findEnds(bytes, (offset) => {
      ends.push(offset)
      return false
    })
    for (const end of ends) {
      yield { do: 'send', data: Uint8Array.from([...held, ...bytes.subarray(start, end)]), afterMs: waitMs }
      held = []
      waitMs = 0
      start = end
    }
    held.push(...bytes.subarray(start))
  }
  if (held.length > 0) yield { do: 'send', data: Uint8Array.from(held), afterMs: waitMs }
}
