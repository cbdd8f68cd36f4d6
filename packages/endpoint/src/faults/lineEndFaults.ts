import { bytesOf } from '../stream/bytesOf.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import type { FaultDefinition } from './Fault.ts'

const LF = 10
const CR = 13

/** Lines as many frameworks on Windows, and FastAPI's usual helper, end them. */
export const crlfFault: FaultDefinition = {
  name: 'crlf',
  description: 'ends lines with CR LF',
  stage: 'lines',
  change: (steps) => withLineEnds(steps, [CR, LF]),
}

/** Lines as the standard allows them and hardly anybody sends them. */
export const crFault: FaultDefinition = {
  name: 'cr',
  description: 'ends lines with CR alone',
  stage: 'lines',
  change: (steps) => withLineEnds(steps, [CR]),
}

/** Every line end, of whatever kind, becomes `end`. */
async function* withLineEnds(steps: StreamSteps, end: readonly number[]): AsyncGenerator<StreamStep> {
  let afterCr = false
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    const changed: number[] = []
    for (const byte of bytesOf(step.data)) {
      const isSecondHalf = byte === LF && afterCr
      afterCr = byte === CR
      if (isSecondHalf) continue
      if (byte === LF || byte === CR) changed.push(...end)
      else changed.push(byte)
    }
    yield { ...step, data: Uint8Array.from(changed) }
  }
}
