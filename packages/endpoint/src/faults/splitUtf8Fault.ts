import { bytesOf } from '../stream/bytesOf.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import type { FaultDefinition } from './Fault.ts'

/** Chunks that end within a character, as a socket may cut them. */
export const splitUtf8Fault: FaultDefinition = {
  name: 'split-utf8',
  description: 'cuts the chunks within every character of more than one byte',
  stage: 'chunks',
  change: cutWithinCharacters,
}

async function* cutWithinCharacters(steps: StreamSteps): AsyncGenerator<StreamStep> {
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    const bytes = bytesOf(step.data)
    let start = 0
    for (const [at, byte] of bytes.entries()) {
      // The first byte of a longer character is 11xxxxxx.
      if (byte < 0xc0 || at + 1 === bytes.length) continue
      yield { do: 'send', data: bytes.subarray(start, at + 1), afterMs: start === 0 ? step.afterMs : 0 }
      start = at + 1
    }
    yield { do: 'send', data: bytes.subarray(start), afterMs: start === 0 ? step.afterMs : 0 }
  }
}
