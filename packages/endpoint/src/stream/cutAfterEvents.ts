import type { StreamStep, StreamSteps } from './StreamStep.ts'

const encoder = new TextEncoder()
const LF = 10
const CR = 13
const COLON = 58

/** Sends what `steps` send up to the end of event number `count`, then does `instead`. Comments are not events. */
export async function* cutAfterEvents(
  steps: StreamSteps,
  { count, instead }: { count: number; instead: StreamStep },
): AsyncGenerator<StreamStep> {
  if (count === 0) {
    yield instead
    return
  }
  const counter = createEventCounter(count)
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    const bytes = typeof step.data === 'string' ? encoder.encode(step.data) : step.data
    const end = counter(bytes)
    yield end === undefined ? step : { ...step, data: bytes.subarray(0, end) }
    if (end !== undefined) {
      yield instead
      return
    }
  }
}

/** Counts blocks that hold a field and end in a blank line; knows the offset at which number `count` is complete. */
function createEventCounter(count: number): (bytes: Uint8Array) => number | undefined {
  let seen = 0
  let isLineStart = true
  let hasField = false
  let afterCr = false

  return (bytes) => {
    for (const [at, byte] of bytes.entries()) {
      const isSecondHalf = byte === LF && afterCr
      afterCr = byte === CR
      if (isSecondHalf) continue
      if (byte !== LF && byte !== CR) {
        // [spec] html.spec.whatwg.org §9.2.6: a line that begins with a colon is a comment.
        if (isLineStart && byte !== COLON) hasField = true
        isLineStart = false
      } else if (!isLineStart) {
        isLineStart = true
      } else if (hasField) {
        hasField = false
        seen += 1
        if (seen === count) return at + 1
      }
    }
    return undefined
  }
}
