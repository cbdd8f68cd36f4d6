import { createKeyedListeners } from './createKeyedListeners.ts'

/** Those who are told of something. */
export interface Listeners<TNews extends readonly unknown[]> {
  /** One who listens twice is told twice. Returns the unsubscriber. */
  add(listener: (...news: TNews) => void): () => void
  /** Tells all who listen now; who comes or goes meanwhile changes nothing in this round. */
  tell(...news: TNews): void
}

/** A set of listeners, the same for every store of ours. */
export function createListeners<TNews extends readonly unknown[] = []>(): Listeners<TNews> {
  const { add, tell } = createKeyedListeners<TNews>()
  return {
    add: (listener) => add(undefined, listener),
    tell: (...news) => tell(undefined, ...news),
  }
}
