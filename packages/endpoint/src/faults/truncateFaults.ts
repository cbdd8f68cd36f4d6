import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import type { StreamStep, StreamSteps } from '../stream/StreamStep.ts'
import { wholeEvents } from '../stream/wholeEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** The body ends cleanly in the middle of the answer. */
export const truncateFault: FaultDefinition = {
  name: 'truncate',
  description: 'ends the body cleanly after 3 events, without an end mark (&after= sets how many)',
  change: (steps, { query, framing }) => cutAfterEvents(steps, { count: afterParam(query), framing }),
}

/** All of the answer comes, but the mark that says so. */
export const noEndFault: FaultDefinition = {
  name: 'no-end',
  description: 'leaves out the last event, so that the whole answer comes without its end mark',
  change: (steps, { framing }) => withoutLastEvent(wholeEvents(steps, framing)),
}

async function* withoutLastEvent(steps: StreamSteps): AsyncGenerator<StreamStep> {
  let held: StreamStep | undefined
  for await (const step of steps) {
    if (held) yield held
    held = step
    if (step.do !== 'send') {
      yield step
      held = undefined
    }
  }
}
