import { ApiError } from '../exchange/ApiError.ts'
import type { FaultDefinition } from './Fault.ts'

/** 429 with Retry-After. */
export const tooManyRequestsFault: FaultDefinition = {
  name: '429',
  description: 'answers 429 Too Many Requests with Retry-After: 2 (&retryAfter= sends another value)',
  kind: 'response',
  respond(query) {
    const error = new ApiError('Rate limit reached. Wait a moment, then try again.', {
      status: 429,
      code: 'rate_limit_exceeded',
    })
    return error.toResponse({ 'retry-after': query.get('retryAfter') ?? '2' })
  },
}
