import { numberParam } from '../exchange/numberParam.ts'
import { bytesOf } from '../stream/bytesOf.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import type { FaultDefinition } from './Fault.ts'

/** Slow enough to watch, quick enough to wait for. */
const DEFAULT_DRIP_MS = 20

/** A line so slow that each byte comes by itself. */
export const dripFault: FaultDefinition = {
  name: 'drip',
  description: 'sends one byte at a time, 20 ms apart (&dripMs= sets the time)',
  stage: 'chunks',
  change: (steps, { query }) => byteByByte(steps, numberParam(query, { name: 'dripMs' }) ?? DEFAULT_DRIP_MS),
}

async function* byteByByte(steps: StreamSteps, dripMs: number): AsyncGenerator<StreamStep> {
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    for (const [at, byte] of bytesOf(step.data).entries()) {
      yield { do: 'send', data: Uint8Array.of(byte), afterMs: dripMs + (at === 0 ? step.afterMs : 0) }
    }
  }
}
