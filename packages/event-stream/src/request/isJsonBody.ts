import type { BodyOption } from './RequestOptions.ts'

/** True for what we turn into JSON: arrays and objects without a class of their own. The rest is left to `fetch`. */
export function isJsonBody(body: BodyOption | undefined): body is object {
  if (!body || typeof body !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(body)
  return Array.isArray(body) || prototype === Object.prototype || prototype === null
}
