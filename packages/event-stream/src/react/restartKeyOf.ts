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
  return JSON.stringify([url, options.restartKey ?? [options.method, options.body]])
}
