import { numberParam } from '../exchange/numberParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** More than one, so that a reader who only compares with the last id is found out. */
const DEFAULT_OVERLAP = 2

/** A server that sends some events once more when a stream is resumed. */
export const doubleFault: FaultDefinition = {
  name: 'double',
  description: 'sends the last 2 events once more when a stream is resumed (&overlap= sets how many)',
  overlap: (query) => numberParam(query, { name: 'overlap' }) ?? DEFAULT_OVERLAP,
}
