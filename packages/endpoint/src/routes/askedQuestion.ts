import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'

/**
 * The question, wherever the request has it.
 * @throws ApiError (400) that says how to ask
 */
export function askedQuestion({ entry }: Exchange): string {
  if (entry.question !== null) return entry.question
  throw new ApiError('There is no question. Send ?question=Hello, or a JSON body {"message":"Hello"}.', {
    code: 'missing_question',
  })
}
