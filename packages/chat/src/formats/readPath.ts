/** Paths are few and read with each event: each is cut once. */
const keysOf = new Map<string, readonly string[]>()

/** The value at a dotted path such as `data.choices.0.text`; `undefined` where the path ends early. */
export function readPath(value: unknown, path: string): unknown {
  let keys = keysOf.get(path)
  if (!keys) {
    keys = path.split('.')
    keysOf.set(path, keys)
  }
  let at: unknown = value
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}
