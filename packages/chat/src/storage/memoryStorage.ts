import { createListeners } from '../listeners/createListeners.ts'
import type { ChatStorage } from '../store/ChatStorage.ts'
import { createChatStorage } from './createChatStorage.ts'
import type { StoragePort } from './StoragePort.ts'

/** Keeps chats as long as the page lives: for tests, and for lists of conversations that need not last. */
export function memoryStorage(): ChatStorage {
  return createChatStorage(memoryPort())
}

/** A port over a map; all who share it hear of each other's writes, as tabs do. */
export function memoryPort(): StoragePort {
  const values = new Map<string, unknown>()
  const listeners = createListeners<[keys: readonly string[]]>()
  const ends = new Map<string, Promise<unknown>>()
  return {
    read: async (keys) => keys.map((key) => values.get(key)),
    async write(entries) {
      // A copy, as any real storage makes one.
      for (const [key, value] of entries) values.set(key, structuredClone(value))
      listeners.tell(entries.map(([key]) => key))
    },
    async remove(keys) {
      for (const key of keys) values.delete(key)
      listeners.tell(keys)
    },
    async lock(name, run) {
      const own = Promise.resolve(ends.get(name)).then(run, run)
      ends.set(name, own)
      return own
    },
    watch: listeners.add,
  }
}
