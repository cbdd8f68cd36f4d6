import { createListeners } from '../listeners/createListeners.ts'

/** Pieces whose code comes after the first paint. */
export interface LatePieces<TPieces extends object> {
  /** Fetches them, once. After a failure the next call tries again. */
  load(): Promise<void>
  /** Calls back when they come. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void
  /** What has come: all or nothing; the same object until then, and from then on. */
  getSnapshot(): Partial<TPieces>
}

/** Pieces that `fetchPieces` brings: a dynamic import. */
export function createLatePieces<TPieces extends object>(fetchPieces: () => Promise<TPieces>): LatePieces<TPieces> {
  const arrivals = createListeners()
  let pieces: Partial<TPieces> = {}
  let coming: Promise<void> | undefined
  return {
    load() {
      coming ??= fetchPieces().then(
        (arrived) => {
          pieces = arrived
          arrivals.tell()
        },
        (cause) => {
          // The network may be back when the next part asks.
          coming = undefined
          throw cause
        },
      )
      return coming
    },
    subscribe: arrivals.add,
    getSnapshot: () => pieces,
  }
}
