import { bytesOf } from '../stream/bytesOf.ts'
import { createGzip } from '../stream/createGzip.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import type { FaultDefinition } from './Fault.ts'

/** A server that compresses whatever it sends, flushed after each event. */
export const gzipFault: FaultDefinition = {
  name: 'gzip',
  description: 'sends Content-Encoding: gzip, flushed after each event, to whoever asks',
  stage: 'coding',
  head: (headers) => headers.set('content-encoding', 'gzip'),
  change: compressed,
}

async function* compressed(steps: StreamSteps): AsyncGenerator<StreamStep> {
  const gzip = createGzip()
  let hasHead = false
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    const blocks = gzip.blocks(bytesOf(step.data))
    yield { ...step, data: hasHead ? blocks : Uint8Array.from([...gzip.head, ...blocks]) }
    hasHead = true
  }
  yield { do: 'send', data: hasHead ? gzip.end() : Uint8Array.from([...gzip.head, ...gzip.end()]), afterMs: 0 }
}
