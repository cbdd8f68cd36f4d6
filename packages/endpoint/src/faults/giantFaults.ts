import { numberParam } from '../exchange/numberParam.ts'
import { textOf } from '../stream/bytesOf.ts'
import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import { wholeEvents } from '../stream/wholeEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** Far over what readers expect, and over the buffer of many of them. */
const DEFAULT_EVENT_BYTES = 4_000_000
/** One write of a line that does not end, and the time to the next: 3 MB a second. */
const ENDLESS_CHUNK_BYTES = 16_384
const ENDLESS_CHUNK_MS = 5

/** One event of the answer is huge: spaces where JSON allows them, else at the end of its data. */
export const giantFault: FaultDefinition = {
  name: 'giant',
  description:
    'makes the event after the first 3 one of 4000000 bytes, by spaces (&after= which, &eventBytes= how large)',
  change: (steps, { query, framing }) =>
    withGiantEvent(wholeEvents(steps, framing), {
      after: afterParam(query),
      bytes: numberParam(query, { name: 'eventBytes', min: 1 }) ?? DEFAULT_EVENT_BYTES,
    }),
}

/** A line that never ends: whoever keeps all of it runs out of memory. */
export const endlessLineFault: FaultDefinition = {
  name: 'endless-line',
  description: 'sends, after 3 events, one line that never ends (&after= sets how many events)',
  // After whatever waits for the end of an event.
  stage: 'lines',
  change: (steps, { query, framing }) => thenEndlessLine(cutAfterEvents(steps, { count: afterParam(query), framing })),
}

async function* withGiantEvent(
  steps: StreamSteps,
  { after, bytes }: { after: number; bytes: number },
): AsyncGenerator<StreamStep> {
  let seen = 0
  for await (const step of steps) {
    const isEvent = step.do === 'send' && !textOf(step.data).startsWith(':')
    if (isEvent && seen === after) yield { ...step, data: padded(textOf(step.data), bytes) }
    else yield step
    if (isEvent) seen += 1
  }
}

function padded(event: string, bytes: number): string {
  const missing = Math.max(0, bytes - new TextEncoder().encode(event).length)
  const spaces = ' '.repeat(missing)
  const json = event.search(/^(data: ?)?\{/m)
  const at = json === -1 ? event.search(/\n*$/) : event.indexOf('{', json) + 1
  return event.slice(0, at) + spaces + event.slice(at)
}

async function* thenEndlessLine(steps: StreamSteps): AsyncGenerator<StreamStep> {
  yield* steps
  yield { do: 'send', data: 'data: ', afterMs: 0 }
  const data = new Uint8Array(ENDLESS_CHUNK_BYTES).fill('x'.charCodeAt(0))
  for (;;) yield { do: 'send', data, afterMs: ENDLESS_CHUNK_MS }
}
