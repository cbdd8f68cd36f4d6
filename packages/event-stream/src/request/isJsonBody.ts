import type { BodyOption } from './RequestOptions.ts'

/** True for what we turn into JSON: arrays and objects without a class of their own. The rest is left to `fetch`. */
export function isJsonBody(body: BodyOption | undefined): body is object {
  if (typeof body !== 'object' || body === null) return false
  if (Array.isArray(body)) return true
  const prototype: unknown = Object.getPrototypeOf(body)
  return prototype === Object.prototype || prototype === null
}
