import { callSafely } from './callSafely.ts'

/** A set of functions called together. */
export interface Listeners<TArgs extends unknown[]> {
  /** Returns the function that removes it. */
  add(listener: (...args: TArgs) => void): () => void
  call(...args: TArgs): void
}

/** Listeners in the order they were added; one that throws does not silence the others. */
export function createListeners<TArgs extends unknown[] = []>(): Listeners<TArgs> {
  const listeners = new Set<[(...args: TArgs) => void]>()
  return {
    add(listener) {
      // In a wrapper of its own: the same function added twice is called twice and removed one at a time.
      const entry: [typeof listener] = [listener]
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    call(...args) {
      for (const entry of [...listeners]) callSafely(entry, 0, ...args)
    },
  }
}
