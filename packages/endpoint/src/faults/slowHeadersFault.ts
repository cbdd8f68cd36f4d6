import { numberParam } from '../exchange/numberParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** Longer than most people wait without looking for something wrong. */
const DEFAULT_HEADERS_MS = 5000

/** A server that thinks before it says anything at all. */
export const slowHeadersFault: FaultDefinition = {
  name: 'slow-headers',
  description: 'sends the headers after 5000 ms (&headersMs= sets when)',
  delayMs: (query) => numberParam(query, { name: 'headersMs' }) ?? DEFAULT_HEADERS_MS,
}
