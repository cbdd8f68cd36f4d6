const REMOVED = '[removed]'

/** Names of parameters in an address and of fields in a body that hold secrets. */
const SECRET_NAME = /auth|cookie|token$|secret|password|api[-_]?key|^key$|^sig(nature)?$|session[-_]?key|credential/i

/** A copy of plain data in which what stands under a secret's name is removed. What is no plain data is left out. */
export function redacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redacted)
  if (typeof value !== 'object' || value === null) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return REMOVED
  const safe = Object.entries(value).map(([name, one]) => [name, SECRET_NAME.test(name) ? REMOVED : redacted(one)])
  return Object.fromEntries(safe)
}

/** An address without user, password and secret parameters. */
export function redactedUrl(url: string): string {
  return url
    .replace(/^(\w+:\/\/)[^/?#]*@/, '$1')
    .replace(/([?&])([^=&#]+)=[^&#]*/g, (all, mark: string, name: string) =>
      SECRET_NAME.test(name) ? `${mark}${name}=${REMOVED}` : all,
    )
}
