import { isJsonBody } from '../request/isJsonBody.ts'
import type { BodyOption } from '../request/RequestOptions.ts'

/** What a stream's identity depends on: never callbacks or headers, so that inline functions do not restart it. */
export function restartKeyOf(
  url: string | null,
  options: {
    restartKey?: string | number | undefined
    method?: string | undefined
    body?: BodyOption | undefined
  },
): string {
  if (options.restartKey !== undefined) return `${url} ${options.restartKey}`
  const { body, method } = options
  const plain = isJsonBody(body) ? JSON.stringify(body) : typeof body === 'string' ? body : ''
  return `${method ?? ''} ${url} ${plain}`
}
