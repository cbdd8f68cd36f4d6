import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** The answer stops in the middle and the connection stays open. */
export const stallFault: FaultDefinition = {
  name: 'stall',
  description: 'sends nothing more after 3 events and keeps the connection open (&after= sets how many)',
  change: (steps, { query, framing }) =>
    cutAfterEvents(steps, { count: afterParam(query), framing, instead: { do: 'stall' } }),
}
