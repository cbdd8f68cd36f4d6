import { numberParam } from '../exchange/numberParam.ts'

/** How fast an answer streams, in milliseconds. */
export interface Timing {
  /** From the request to the first token. */
  firstTokenMs: number
  /** From one token to the next. 0 is as fast as possible, each token still a write of its own. */
  tokenMs: number
}

/** A quick model: a pause that is noticed, then about forty tokens a second. */
export const defaultTiming: Timing = { firstTokenMs: 250, tokenMs: 25 }

/** The timing of one request: `?firstTokenMs=` and `?tokenMs=` go before the endpoint's own. */
export function timingOf(query: URLSearchParams, timing: Timing): Timing {
  return {
    firstTokenMs: numberParam(query, { name: 'firstTokenMs' }) ?? timing.firstTokenMs,
    tokenMs: numberParam(query, { name: 'tokenMs' }) ?? timing.tokenMs,
  }
}
