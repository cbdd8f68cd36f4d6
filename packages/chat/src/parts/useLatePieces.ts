import { useSyncExternalStore } from 'react'
import { createLatePieces } from './createLatePieces.ts'

const late = createLatePieces(() => import('./latePieces.ts'))
const NONE: ReturnType<typeof late.getSnapshot> = {}

/**
 * Fetches the controls that otherwise come right after the first paint. Await it in a test that looks for them at once,
 * or where a page has time before it shows a chat.
 */
export const loadLatePieces = late.load

/** The pieces that have come: none on a server and in the first paint, all of them soon after. */
export function useLatePieces(): Partial<typeof import('./latePieces.ts')> {
  return useSyncExternalStore(subscribe, late.getSnapshot, () => NONE)
}

// React subscribes after the paint, and never on a server. A file that cannot be fetched is reported as any script of
// the page is.
function subscribe(listener: () => void): () => void {
  void late.load()
  return late.subscribe(listener)
}
