import { ApiError } from '../exchange/ApiError.ts'
import { numberParam } from '../exchange/numberParam.ts'
import { cutAfterEvents } from '../stream/cutAfterEvents.ts'
import { afterParam } from './afterParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** A quick service is back in a second. */
const DEFAULT_DOWN_MS = 1000

/** A server that restarts in the middle of an answer: down for a while, then as if nothing had been. */
export const restartFault: FaultDefinition = {
  name: 'restart',
  description:
    'breaks the connection after 3 events, answers the same request with 503 for 1000 ms, then in full (&after=, &downMs=)',
  respond({ clock, key, outages }) {
    const leftMs = (outages.get(key) ?? Number.NEGATIVE_INFINITY) - clock.now()
    if (leftMs <= 0) return undefined
    throw new ApiError('The server is restarting.', {
      status: 503,
      code: 'unavailable',
      headers: { 'retry-after': String(Math.ceil(leftMs / 1000)) },
    })
  },
  change(steps, context) {
    const { clock, framing, key, outages, query } = context
    // The second time the server has been down already: it is back, and the next request finds it as new.
    if (outages.delete(key)) return steps
    const downMs = numberParam(query, { name: 'downMs' }) ?? DEFAULT_DOWN_MS
    const count = afterParam(query)
    const fall = () => outages.set(key, clock.now() + downMs)
    return cutAfterEvents(steps, { count, framing, instead: { do: 'drop' }, onCut: fall })
  },
}
