import type { StreamEvent } from '../sse/StreamEvent.ts'

/** Knows which events came before a drop. */
export interface DoubleFilter {
  /** From now on, what was seen until now is a double. */
  resumed(): void
  /** False for an event that came already. */
  isNew(event: StreamEvent): boolean
}

/**
 * Finds what a server sends twice after a resume: events whose own id was seen before the drop. Used only where the
 * caller says that ids are cursors, since many servers repeat one id on every event.
 */
export function createDoubleFilter(): DoubleFilter {
  let before = new Set<string>()
  let seen = new Set<string>()
  return {
    resumed() {
      before = new Set([...before, ...seen])
      seen = new Set()
    },
    isNew({ id }) {
      if (id === undefined) return true
      seen.add(id)
      return !before.has(id)
    },
  }
}
