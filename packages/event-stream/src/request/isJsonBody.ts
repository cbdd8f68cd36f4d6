import type { BodyOption } from './RequestOptions.ts'

/** True for what we turn into JSON: objects and arrays. What has a name of its own (`FormData`, …) is left to `fetch`. */
export function isJsonBody(body: BodyOption | undefined): body is object {
  return Object(body) === body && !(Symbol.toStringTag in (body as object))
}
