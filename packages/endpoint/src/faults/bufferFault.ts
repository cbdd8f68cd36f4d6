import { numberParam } from '../exchange/numberParam.ts'
import { bytesOf } from '../stream/bytesOf.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import type { FaultDefinition } from './Fault.ts'

/** A page of memory: what nginx buffers by default. */
const DEFAULT_BUFFER_BYTES = 4096

/** A proxy that waits until its buffer is full before it passes anything on. */
export const bufferFault: FaultDefinition = {
  name: 'buffer',
  description: 'passes bytes on only in blocks of 4096 and at the end, as a proxy does (&bufferBytes= sets the size)',
  stage: 'buffer',
  change: (steps, { query }) =>
    inBlocks(steps, numberParam(query, { name: 'bufferBytes', min: 1 }) ?? DEFAULT_BUFFER_BYTES),
}

async function* inBlocks(steps: StreamSteps, size: number): AsyncGenerator<StreamStep> {
  let held = new Uint8Array(0)
  let waitMs = 0
  for await (const step of steps) {
    if (step.do !== 'send') {
      // A proxy whose server breaks off passes on what it has; one whose server is silent keeps it.
      if (step.do === 'drop' && held.length > 0) yield { do: 'send', data: held, afterMs: waitMs }
      yield step
      return
    }
    const bytes = bytesOf(step.data)
    waitMs += step.afterMs
    const joined = new Uint8Array(held.length + bytes.length)
    joined.set(held)
    joined.set(bytes, held.length)
    let start = 0
    for (; joined.length - start >= size; start += size) {
      yield { do: 'send', data: joined.subarray(start, start + size), afterMs: waitMs }
      waitMs = 0
    }
    held = joined.slice(start)
  }
  if (held.length > 0) yield { do: 'send', data: held, afterMs: waitMs }
}
