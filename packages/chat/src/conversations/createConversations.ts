import { textOf } from '../messages/textOf.ts'
import { memoryStorage } from '../storage/memoryStorage.ts'
import type { Chat } from '../store/Chat.ts'
import { createChat } from '../store/createChat.ts'
import { messageOf } from '../store/messageOf.ts'
import { systemPorts } from '../store/systemPorts.ts'
import type { ConversationInfo, Conversations } from './Conversations.ts'
import type { ConversationsOptions } from './ConversationsOptions.ts'
import { createConversationStore } from './createConversationStore.ts'
import { followChat, titleOf } from './followChat.ts'
import { searchConversations } from './searchConversations.ts'

/**
 * A list of conversations (W10). Each has a chat of its own; an answer goes on in the background and lands where it was
 * asked for. Nothing is read before somebody subscribes.
 *
 * @example
 * const conversations = createConversations({ storage: indexedDBStorage(), chat: { endpoint, format } })
 */
export function createConversations(options: ConversationsOptions): Conversations {
  const { storage = memoryStorage() } = options
  const chatOptions = (id: string) => (typeof options.chat === 'function' ? options.chat(id) : options.chat)
  const chats = new Map<string, { chat: Chat; leave: () => void }>()
  const initial = (options.conversations ?? []).map((info) => ({ ...blank(info.id, 0), ...info }))
  const store = createConversationStore(storage, {
    initial,
    onLoad(list) {
      // Their answers were on their way when the page went: they go on, or are interrupted.
      for (const { id, isRunning } of list) if (isRunning) getChat(id)
    },
  })

  function getChat(id: string): Chat {
    const known = chats.get(id)
    if (known) return known.chat
    const chat = createChat({ ...chatOptions(id), id, storage })
    const leave = followChat(chat, (change, hasEnded) => {
      const info = store.get(id)
      if (!info) return
      const isUnread = info.isUnread || (hasEnded && store.getSnapshot().currentId !== id)
      store.change(id, { ...change, isUnread, title: info.title || titleOf(chat) })
    })
    chats.set(id, { chat, leave })
    return chat
  }

  function forget(id: string): void {
    const held = chats.get(id)
    held?.leave()
    held?.chat.close()
    chats.delete(id)
    store.remove(id)
    if (store.getSnapshot().currentId === id) store.setCurrent(store.getSnapshot().conversations[0]?.id)
  }

  async function words(id: string): Promise<string> {
    const held = chats.get(id)?.chat.getSnapshot()
    const isThere = held && held.history.status !== 'loading'
    const messages = isThere ? held.messages : (await storage.readChat(id)).map(({ message }) => message)
    return messages.map(textOf).join('\n')
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    getChat,
    getCurrent() {
      const { currentId } = store.getSnapshot()
      return currentId === undefined ? undefined : getChat(currentId)
    },
    create(info = {}) {
      const { clock, createId } = systemPorts(chatOptions('').ports)
      const { id = createId(), title = '', avatarUrl } = info
      if (!store.get(id)) store.put({ ...blank(id, clock.now()), title, avatarUrl })
      store.setCurrent(id)
      return id
    },
    open(id) {
      store.change(id, { isUnread: false })
      store.setCurrent(id)
    },
    rename: (id, title) => store.change(id, { title }),
    pin: (id, isPinned) => store.change(id, { isPinned }),
    async remove(id) {
      try {
        await getChat(id).deleteConversation()
      } catch (cause) {
        store.setProblem(messageOf(cause))
        return
      }
      forget(id)
      await storage.removeChat(id).catch((cause) => store.setProblem(messageOf(cause)))
    },
    search: (text) => searchConversations(store.getSnapshot().conversations, { text, read: words }),
    dismissProblem: () => store.setProblem(undefined),
  }
}

function blank(id: string, atMs: number): ConversationInfo {
  return { id, title: '', isPinned: false, createdAt: atMs, lastActiveAt: atMs, isRunning: false, isUnread: false }
}
