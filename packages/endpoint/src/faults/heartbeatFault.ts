import { numberParam } from '../exchange/numberParam.ts'
import type { Framing } from '../stream/Framing.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import { wholeEvents } from '../stream/wholeEvents.ts'
import type { FaultDefinition } from './Fault.ts'

/** What keeps proxies from closing a quiet connection: often 15 s in the wild, 1 s here so that it is seen. */
const DEFAULT_HEARTBEAT_MS = 1000

/** Comments that only say that the server lives. */
export const heartbeatFault: FaultDefinition = {
  name: 'heartbeat',
  description: 'sends a comment before each event, and every 1000 ms of silence (&heartbeatMs=); blank lines in NDJSON',
  change: (steps, { query, framing }) =>
    withHeartbeats(wholeEvents(steps, framing), {
      everyMs: numberParam(query, { name: 'heartbeatMs', min: 1 }) ?? DEFAULT_HEARTBEAT_MS,
      framing,
    }),
}

async function* withHeartbeats(
  steps: StreamSteps,
  { everyMs, framing }: { everyMs: number; framing: Framing },
): AsyncGenerator<StreamStep> {
  const data = framing === 'sse' ? ': heartbeat\n\n' : '\n'
  for await (const step of steps) {
    if (step.do !== 'send') {
      yield step
      continue
    }
    let waitMs = step.afterMs
    for (; waitMs > everyMs; waitMs -= everyMs) yield { do: 'send', data, afterMs: everyMs }
    yield { do: 'send', data, afterMs: waitMs }
    yield { ...step, afterMs: 0 }
  }
}
