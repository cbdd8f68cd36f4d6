/** Where values are kept. Values are plain data, by key. */
export interface StoragePort {
  read(keys: readonly string[]): Promise<readonly unknown[]>
  /** Rejects when there is no room; what was there before may then be there still. */
  write(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>
  remove(keys: readonly string[]): Promise<void>
  /** Runs when nobody else, in any tab, runs under the same name. */
  lock<T>(name: string, run: () => Promise<T>): Promise<T>
  /** Called with the keys that another tab has changed. Returns the unsubscriber. */
  watch(listener: (keys: readonly string[]) => void): () => void
}
