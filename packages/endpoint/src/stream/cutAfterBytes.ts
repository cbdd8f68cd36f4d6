import { bytesOf } from './bytesOf.ts'
import type { StreamStep, StreamSteps } from './StreamStep.ts'

/** Sends the first `count` bytes that `steps` send, then does `instead`. */
export async function* cutAfterBytes(
  steps: StreamSteps,
  { count, instead }: { count: number; instead: StreamStep },
): AsyncGenerator<StreamStep> {
  let left = count
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    const bytes = bytesOf(step.data).subarray(0, left)
    left -= bytes.length
    if (bytes.length > 0) yield { ...step, data: bytes }
    if (left > 0) continue
    yield instead
    return
  }
}
