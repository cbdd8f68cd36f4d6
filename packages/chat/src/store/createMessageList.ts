import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'

/** Told of each change of a message; `delta` is what was added, where the change came from the stream. */
export type MessageWatcher = (delta: ChatDelta | undefined) => void

/** The messages of a conversation. A token costs the same among ten and among ten thousand. */
export interface MessageList {
  get(id: string): ChatMessageData | undefined
  last(): ChatMessageData | undefined
  /** The ids, oldest first; the same array until a message is added or removed. */
  ids(): readonly string[]
  /** All messages, oldest first; the same array until something changes. */
  all(): readonly ChatMessageData[]
  append(message: ChatMessageData): void
  replace(message: ChatMessageData, delta?: ChatDelta): void
  /** Removes this message and all after it. */
  cutFrom(id: string): void
  /** Called at once when that message changes. Returns the unsubscriber. */
  watch(id: string, watcher: MessageWatcher): () => void
}

/** Keeps messages by id; the array is brought up to date only when somebody reads it. */
export function createMessageList(initial: readonly ChatMessageData[]): MessageList {
  const byId = new Map(initial.map((message) => [message.id, message]))
  const watchers = new Map<string, Set<MessageWatcher>>()
  let ids: readonly string[] = initial.map((message) => message.id)
  let all: readonly ChatMessageData[] = initial
  let isOtherList = false
  const replaced = new Set<string>()

  // A frame's tokens cost one copy of an array of pointers (10 microseconds for 10,000), not a walk through the map.
  function upToDate(): readonly ChatMessageData[] {
    if (isOtherList) all = [...byId.values()]
    else if (replaced.size > 0) {
      const next = [...all]
      for (const id of replaced) {
        const message = byId.get(id)
        if (message) next[ids.lastIndexOf(id)] = message
      }
      all = next
    }
    isOtherList = false
    replaced.clear()
    return all
  }

  return {
    get: (id) => byId.get(id),
    last: () => byId.get(ids.at(-1) ?? ''),
    ids: () => ids,
    all: upToDate,
    append(message) {
      byId.set(message.id, message)
      ids = [...ids, message.id]
      isOtherList = true
    },
    replace(message, delta) {
      byId.set(message.id, message)
      replaced.add(message.id)
      for (const watcher of [...(watchers.get(message.id) ?? [])]) watcher(delta)
    },
    cutFrom(id) {
      const at = ids.indexOf(id)
      if (at === -1) return
      for (const removed of ids.slice(at)) byId.delete(removed)
      ids = ids.slice(0, at)
      isOtherList = true
    },
    watch(id, watcher) {
      const set = watchers.get(id) ?? new Set<MessageWatcher>()
      watchers.set(id, set)
      const own: MessageWatcher = (delta) => watcher(delta)
      set.add(own)
      return () => {
        set.delete(own)
        if (set.size === 0 && watchers.get(id) === set) watchers.delete(id)
      }
    },
  }
}
