import { ApiError } from '../exchange/ApiError.ts'
import { numberParam } from '../exchange/numberParam.ts'
import type { FaultDefinition } from './Fault.ts'

/** Long enough for a person to see that something waits. */
const DEFAULT_RETRY_MS = 2000

/** 429 with Retry-After in seconds. */
export const tooManyRequestsFault: FaultDefinition = {
  name: '429',
  description: 'answers 429 Too Many Requests with Retry-After: 2 (&retryAfter= sends another value)',
  respond: ({ query }) => refuse(query.get('retryAfter') ?? String(DEFAULT_RETRY_MS / 1000)),
}

/** 429 with Retry-After as a date. */
export const tooManyRequestsDateFault: FaultDefinition = {
  name: '429-date',
  description: 'answers 429 with Retry-After as a date, 2000 ms ahead (&retryMs= sets how far)',
  respond({ query, clock }) {
    const retryMs = numberParam(query, { name: 'retryMs' }) ?? DEFAULT_RETRY_MS
    return refuse(new Date(clock.now() + retryMs).toUTCString())
  },
}

function refuse(retryAfter: string): never {
  throw new ApiError('Rate limit reached. Wait a moment, then try again.', {
    status: 429,
    code: 'rate_limit_exceeded',
    headers: { 'retry-after': retryAfter },
  })
}
