import { ApiError } from '../exchange/ApiError.ts'
import { isRecord } from '../exchange/questionOf.ts'

/**
 * The JSON object in a body.
 * @throws ApiError (400) that shows a body which would have worked
 */
export function readJson(bodyText: string, example: string): Record<string, unknown> {
  const advice = `Send a JSON object such as ${example}`
  let body: unknown
  try {
    body = JSON.parse(bodyText)
  } catch (error) {
    const reason = bodyText === '' ? 'it is empty' : error instanceof Error ? error.message : String(error)
    throw new ApiError(`The body could not be read as JSON (${reason}). ${advice}`, { code: 'invalid_json' })
  }
  if (isRecord(body)) return body
  throw new ApiError(`The body is JSON, but not an object. ${advice}`, { code: 'invalid_json' })
}
