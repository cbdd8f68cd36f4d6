import type { EndpointClock } from '../exchange/EndpointClock.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import type { KeptAnswer } from './KeptAnswers.ts'

/** What a kept answer still has after its first `after` events: at once what was made meanwhile, the rest in its time. */
export function* keptSteps(
  answer: KeptAnswer,
  { after, clock }: { after: number; clock: EndpointClock },
): Generator<StreamStep> {
  for (const { data, dueMs } of answer.events.slice(after)) {
    yield { do: 'send', data, afterMs: Math.max(0, answer.startedAtMs + dueMs - clock.now()) }
  }
}
