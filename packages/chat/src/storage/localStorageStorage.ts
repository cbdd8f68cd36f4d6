import type { ChatStorage } from '../store/ChatStorage.ts'
import { createChatStorage } from './createChatStorage.ts'
import { createTabLock } from './tabLock.ts'

/**
 * Keeps chats in `localStorage`: about 5 MB for the whole site, so for short ones. Other tabs hear of changes by the
 * browser's own `storage` event.
 */
export function localStorageStorage({ prefix = 'streamside' }: { prefix?: string | undefined } = {}): ChatStorage {
  const full = (key: string) => `${prefix}:${key}`
  return createChatStorage({
    read: async (keys) =>
      keys.map((key) => {
        const text = localStorage.getItem(full(key))
        return text === null ? undefined : (JSON.parse(text) as unknown)
      }),
    async write(entries) {
      for (const [key, value] of entries) localStorage.setItem(full(key), JSON.stringify(value))
    },
    async remove(keys) {
      for (const key of keys) localStorage.removeItem(full(key))
    },
    lock: createTabLock(prefix),
    watch(listener) {
      function onStorage({ key, storageArea }: StorageEvent): void {
        if (storageArea === localStorage && key?.startsWith(full(''))) listener([key.slice(full('').length)])
      }
      addEventListener('storage', onStorage)
      return () => removeEventListener('storage', onStorage)
    },
  })
}
