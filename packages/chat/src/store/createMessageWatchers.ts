import type { ChatDelta } from '../format/ChatDelta.ts'

/** Told of each change of a message; `delta` is what was added, where the change came from the stream. */
export type MessageWatcher = (delta: ChatDelta | undefined, id: string) => void

/** Those who watch single messages, and those who watch all. */
export function createMessageWatchers() {
  const byId = new Map<string | undefined, Set<MessageWatcher>>()

  return {
    /** Watches one message, or with `undefined` all. Returns the unsubscriber. */
    watch(id: string | undefined, watcher: MessageWatcher): () => void {
      const set = byId.get(id) ?? new Set<MessageWatcher>()
      byId.set(id, set)
      const own: MessageWatcher = (delta, changed) => watcher(delta, changed)
      set.add(own)
      return () => {
        set.delete(own)
        if (set.size === 0 && byId.get(id) === set) byId.delete(id)
      }
    },
    tell(id: string, delta: ChatDelta | undefined): void {
      for (const watcher of [...(byId.get(id) ?? [])]) watcher(delta, id)
      for (const watcher of [...(byId.get(undefined) ?? [])]) watcher(delta, id)
    },
  }
}
