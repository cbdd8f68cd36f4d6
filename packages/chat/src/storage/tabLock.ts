/** Runs one at a time under a name, over all tabs where the browser can: Web Locks need a secure context. */
export function createTabLock(prefix: string): <T>(name: string, run: () => Promise<T>) => Promise<T> {
  const ends = new Map<string, Promise<unknown>>()
  return async (name, run) => {
    const full = `${prefix}:${name}`
    if (typeof navigator !== 'undefined' && navigator.locks) return await navigator.locks.request(full, run)
    const before = ends.get(full)
    const own = (async () => {
      await before?.catch(() => {})
      return run()
    })()
    ends.set(full, own)
    return own.finally(() => {
      if (ends.get(full) === own) ends.delete(full)
    })
  }
}
