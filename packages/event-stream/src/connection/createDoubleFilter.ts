import type { StreamEvent } from '../sse/StreamEvent.ts'

/** Knows which events came before a drop. */
export interface DoubleFilter {
  /** From now on, what was seen until now is a double. */
  resumed(): void
  /** True for an event that came already. */
  isDouble(event: StreamEvent): boolean
}

/**
 * Drops what a server sends twice after a resume: events whose own id was seen before the drop. Used only where the
 * caller says that ids are cursors, since many servers repeat one id on every event.
 */
export function createDoubleFilter(): DoubleFilter {
  const before = new Set<string>()
  let since: string[] = []
  return {
    resumed() {
      for (const id of since) before.add(id)
      since = []
    },
    isDouble({ id }) {
      if (id === undefined) return false
      if (before.has(id)) return true
      since.push(id)
      return false
    },
  }
}
