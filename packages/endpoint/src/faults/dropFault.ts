import { numberParam } from '../exchange/numberParam.ts'
import { cutAfterBytes } from '../stream/cutAfterBytes.ts'
import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** In the middle of an event of every wire. */
const DEFAULT_BYTE = 100

/** A body that errors forgets what its reader has not read yet: this long, so that it reads the last event first. */
const DEFAULT_DROP_MS = 100

/** The connection breaks between two events. */
export const dropFault: FaultDefinition = {
  name: 'drop',
  description: 'breaks the connection 100 ms after 3 events (&after= sets how many, &dropMs= how long after)',
  change(steps, { query, framing }) {
    const afterMs = numberParam(query, { name: 'dropMs' }) ?? DEFAULT_DROP_MS
    return cutAfterEvents(steps, { count: afterParam(query), framing, instead: { do: 'drop', afterMs } })
  },
}

/** The connection breaks at a byte, wherever that is. */
export const dropByteFault: FaultDefinition = {
  name: 'drop-byte',
  description: 'breaks the connection after byte 100 of the body (&byte= sets which)',
  stage: 'connection',
  change: (steps, { query }) =>
    cutAfterBytes(steps, { count: numberParam(query, { name: 'byte' }) ?? DEFAULT_BYTE, instead: { do: 'drop' } }),
}
