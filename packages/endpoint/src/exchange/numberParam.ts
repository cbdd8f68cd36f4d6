import { ApiError } from './ApiError.ts'

/**
 * A whole number out of the query.
 * @throws ApiError (400) when it is there and not a whole number of at least `min`
 */
export function numberParam(
  query: URLSearchParams,
  { name, min = 0 }: { name: string; min?: number },
): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= min) return value
  throw new ApiError(`?${name}=${text} is not understood: ${name} is a whole number, ${min} or more.`, {
    code: 'invalid_query',
  })
}
