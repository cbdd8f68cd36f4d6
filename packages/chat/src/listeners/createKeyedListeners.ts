/** Those who are told of something by its key; `undefined` is a key as well. */
export interface KeyedListeners<TNews extends readonly unknown[]> {
  /** One who listens twice is told twice. Returns the unsubscriber. */
  add(key: string | undefined, listener: (...news: TNews) => void): () => void
  /** Tells all who listen now under this key; who comes or goes meanwhile changes nothing in this round. */
  tell(key: string | undefined, ...news: TNews): void
}

/** Listeners by key: among ten thousand messages, those of one are told. */
export function createKeyedListeners<TNews extends readonly unknown[]>(): KeyedListeners<TNews> {
  const byKey = new Map<string | undefined, Set<(...news: TNews) => void>>()
  return {
    add(key, listener) {
      const set = byKey.get(key) ?? new Set()
      const own = (...news: TNews) => listener(...news)
      byKey.set(key, set.add(own))
      return () => {
        set.delete(own)
        if (!set.size && byKey.get(key) === set) byKey.delete(key)
      }
    },
    tell(key, ...news) {
      for (const listener of [...(byKey.get(key) ?? [])]) listener(...news)
    },
  }
}
