/** What faults remember between two requests for the same. */
export interface FaultMemory {
  /** Until when a server is down, by what was asked. */
  outages: Map<string, number>
  /** Notes one more request, and says how many there were. */
  count(key: string): number
}

/** Old entries go when there are more: a long session must not grow without end. */
const KEPT_KEYS = 1000

/** A memory that holds nothing yet. */
export function createFaultMemory(): FaultMemory {
  const counts = new Map<string, number>()
  const outages = new Map<string, number>()

  function forget(map: Map<string, number>): void {
    const [oldest] = map.keys()
    if (map.size > KEPT_KEYS && oldest !== undefined) map.delete(oldest)
  }
  return {
    outages,
    count(key) {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      forget(counts)
      forget(outages)
      return count
    },
  }
}
