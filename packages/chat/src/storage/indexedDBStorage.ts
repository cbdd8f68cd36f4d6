import { createStore, delMany, getMany, promisifyRequest, type UseStore } from 'idb-keyval'
import type { ChatStorage } from '../store/ChatStorage.ts'
import { createChatStorage } from './createChatStorage.ts'
import { createTabLock } from './tabLock.ts'

/**
 * Keeps chats in IndexedDB: long ones with files too. Other tabs hear of changes by a BroadcastChannel.
 *
 * @example
 * createChat({ endpoint, format, id: 'support', storage: indexedDBStorage() })
 */
export function indexedDBStorage({ name = 'streamside' }: { name?: string | undefined } = {}): ChatStorage {
  let store: UseStore | undefined
  let channel: BroadcastChannel | undefined
  // Opened when it is first used: making a storage on a server is harmless.
  const db = () => {
    store ??= createStore(name, 'chats')
    return store
  }
  const tabs = () => {
    if (typeof BroadcastChannel === 'undefined') return undefined
    channel ??= new BroadcastChannel(name)
    return channel
  }
  return createChatStorage({
    read: (keys) => getMany([...keys], db()),
    async write(entries) {
      await db()('readwrite', (values) => {
        for (const [key, value] of entries) values.put(value, key)
        // By itself it would be committed a little later: too late for a page that goes away now.
        values.transaction.commit()
        return promisifyRequest(values.transaction)
      })
      tabs()?.postMessage(entries.map(([key]) => key))
    },
    async remove(keys) {
      await delMany([...keys], db())
      tabs()?.postMessage(keys)
    },
    lock: createTabLock(name),
    watch(listener) {
      const onMessage = ({ data }: MessageEvent) => listener(data)
      tabs()?.addEventListener('message', onMessage)
      return () => tabs()?.removeEventListener('message', onMessage)
    },
  })
}
