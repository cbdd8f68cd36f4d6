import type { EndpointClock } from '../exchange/EndpointClock.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import type { StreamRecording } from './StreamRecording.ts'

/**
 * A recorded body as steps: its chunks at their times, divided by `speed`, and its end or its break. Times count from
 * the first step, so that late timers do not add up.
 */
export function* recordingSteps(
  { chunks, endAtMs, isBroken }: StreamRecording,
  { speed, clock }: { speed: number; clock: EndpointClock },
): Generator<StreamStep> {
  const startMs = clock.now()
  const waitFor = (atMs: number) => Math.max(0, startMs + atMs / speed - clock.now())
  for (const { atMs, bytes } of chunks) yield { do: 'send', data: bytes, afterMs: waitFor(atMs) }
  yield { do: 'send', data: '', afterMs: waitFor(endAtMs) }
  if (isBroken) yield { do: 'drop' }
}
