import { numberParam } from '../exchange/numberParam.ts'
import { cutAfterBytes } from '../stream/cutAfterBytes.ts'
import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** In the middle of an event of every wire. */
const DEFAULT_BYTE = 100

/** The connection breaks between two events. */
export const dropFault: FaultDefinition = {
  name: 'drop',
  description: 'breaks the connection after 3 events (&after= sets how many)',
  change: (steps, { query, framing }) =>
    cutAfterEvents(steps, { count: afterParam(query), framing, instead: { do: 'drop' } }),
}

/** The connection breaks at a byte, wherever that is. */
export const dropByteFault: FaultDefinition = {
  name: 'drop-byte',
  description: 'breaks the connection after byte 100 of the body (&byte= sets which)',
  stage: 'connection',
  change: (steps, { query }) =>
    cutAfterBytes(steps, { count: numberParam(query, { name: 'byte' }) ?? DEFAULT_BYTE, instead: { do: 'drop' } }),
}
