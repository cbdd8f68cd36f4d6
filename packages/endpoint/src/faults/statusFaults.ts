import { ApiError } from '../exchange/ApiError.ts'
import type { FaultDefinition } from './Fault.ts'

const STATUSES: readonly [status: number, name: string, code: string, message: string][] = [
  [400, 'Bad Request', 'invalid_request', 'The request was not understood.'],
  [401, 'Unauthorized', 'invalid_api_key', 'The token is missing, wrong or expired.'],
  [403, 'Forbidden', 'permission_denied', 'You may not use this assistant.'],
  [404, 'Not Found', 'not_found', 'There is no such assistant.'],
  [408, 'Request Timeout', 'request_timeout', 'The request took too long to arrive.'],
  [409, 'Conflict', 'conflict', 'Another answer of this conversation is still running.'],
  [413, 'Content Too Large', 'too_large', 'The request is too large.'],
  [422, 'Unprocessable Content', 'unprocessable', 'The request was understood, but makes no sense.'],
  [425, 'Too Early', 'too_early', 'It is too early to answer this. Try again.'],
  [500, 'Internal Server Error', 'internal', 'The server failed.'],
  [502, 'Bad Gateway', 'bad_gateway', 'The server behind this one gave no sensible answer.'],
  [503, 'Service Unavailable', 'unavailable', 'The server is overloaded or being maintained.'],
  [504, 'Gateway Timeout', 'gateway_timeout', 'The server behind this one took too long.'],
  [529, 'Overloaded', 'overloaded', 'Overloaded.'],
]

/** 4xx and 5xx by their number, in the words of the route; 429 is a fault of its own. */
export const statusFaults: readonly FaultDefinition[] = STATUSES.map(([status, name, code, message]) => ({
  name: String(status),
  description: `answers ${status} ${name}${status === 503 ? ' with Retry-After: 2' : ''} (&retryAfter= sends Retry-After)`,
  respond({ query }) {
    const retryAfter = query.get('retryAfter') ?? (status === 503 ? '2' : null)
    throw new ApiError(message, { status, code, headers: retryAfter === null ? {} : { 'retry-after': retryAfter } })
  },
}))
