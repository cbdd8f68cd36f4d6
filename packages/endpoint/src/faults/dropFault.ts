import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** The connection breaks in the middle of the answer. */
export const dropFault: FaultDefinition = {
  name: 'drop',
  description: 'breaks the connection after 3 events (&after= sets how many)',
  kind: 'stream',
  change: (steps, query) => cutAfterEvents(steps, { count: afterParam(query), instead: { do: 'drop' } }),
}
