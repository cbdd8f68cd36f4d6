import type { ChatStorage } from '../store/ChatStorage.ts'
import type { TreeEntry } from '../store/MessageTree.ts'
import { attachChat } from './attachChat.ts'
import type { StoragePort } from './StoragePort.ts'
import { chatKey, messageKey, migrated, type StoredMessage } from './StoredChat.ts'

const listKey = (name: string) => `list:${name}`

/**
 * A storage over a port: your own key-value store, with everything else done here.
 *
 * @example
 * const storage = createChatStorage({ read, write, remove, lock, watch })
 */
export function createChatStorage(port: StoragePort): ChatStorage {
  async function readList(name: string): Promise<readonly unknown[]> {
    const [list] = await port.read([listKey(name)])
    return Array.isArray(list) ? list : []
  }

  return {
    attach: (host) => attachChat(port, host),
    async readChat(id) {
      const [stored] = await port.read([chatKey(id)])
      return readEntries(port, { id, order: migrated(stored)?.order ?? [] })
    },
    removeChat: (id) =>
      port.lock(`save:${id}`, async () => {
        const [stored] = await port.read([chatKey(id)])
        const order = migrated(stored)?.order ?? []
        await port.remove([chatKey(id), ...order.map(([messageId]) => messageKey(id, messageId))])
      }),
    readList,
    changeList: (name, change) =>
      port.lock(`list:${name}`, async () => {
        const list = change(await readList(name))
        await port.write([[listKey(name), list]])
        return list
      }),
    watchList: (name, listener) =>
      port.watch((keys) => {
        if (keys.includes(listKey(name))) listener()
      }),
  }
}

async function readEntries(
  port: StoragePort,
  { id, order }: { id: string; order: readonly (readonly [id: string, parentId: string | null])[] },
): Promise<TreeEntry[]> {
  const stored = await port.read(order.map(([messageId]) => messageKey(id, messageId)))
  return order.flatMap(([, parentId], at) => {
    const message = (stored[at] as StoredMessage | undefined)?.message
    return message ? [{ message, parentId: parentId ?? undefined }] : []
  })
}
