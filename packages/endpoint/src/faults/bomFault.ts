import { bytesOf } from '../stream/bytesOf.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import type { FaultDefinition } from './Fault.ts'

const BOM = [0xef, 0xbb, 0xbf]

/** A mark that editors put before a text. */
export const bomFault: FaultDefinition = {
  name: 'bom',
  description: 'begins the body with a byte order mark',
  stage: 'start',
  change: withBom,
}

async function* withBom(steps: StreamSteps): AsyncGenerator<StreamStep> {
  let isFirst = true
  for await (const step of steps) {
    if (isFirst && step.do === 'send') {
      isFirst = false
      yield { ...step, data: Uint8Array.from([...BOM, ...bytesOf(step.data)]) }
    } else {
      yield step
    }
  }
}
