import { createChatStorage } from '../storage/createChatStorage.ts'
import { memoryPort } from '../storage/memoryStorage.ts'
import type { StoragePort } from '../storage/StoragePort.ts'
import type { ChatStorage } from '../store/ChatStorage.ts'

/** Tabs of one browser: each has a storage of its own over the same values, and one that is killed lets its locks go. */
export function createTabs() {
  const shared = memoryPort()
  let failure: Error | undefined
  const locks = new Map<string, { tab: number; run: () => void }[]>()

  function next(name: string): void {
    locks.get(name)?.[0]?.run()
  }
  function leave(name: string, entry: { tab: number; run: () => void }): void {
    const queue = locks.get(name)
    const at = queue?.indexOf(entry) ?? -1
    queue?.splice(at, at === -1 ? 0 : 1)
    if (at === 0) next(name)
  }

  let count = 0
  return {
    shared,
    /** From now on every write fails with this; with `undefined` they work again. */
    failWith(error: Error | undefined) {
      failure = error
    },
    open(): { storage: ChatStorage; port: StoragePort; kill(): void } {
      count += 1
      const tab = count
      let isDead = false
      const port: StoragePort = {
        ...shared,
        async write(entries) {
          if (isDead) return new Promise(() => {})
          if (failure) throw failure
          return shared.write(entries)
        },
        watch: (listener) => shared.watch((keys) => !isDead && listener(keys)),
        lock: (name, run) =>
          new Promise((resolve, reject) => {
            const entry = {
              tab,
              run: () => {
                Promise.resolve()
                  .then(run)
                  .then(resolve, reject)
                  .finally(() => leave(name, entry))
              },
            }
            const queue = locks.get(name) ?? []
            locks.set(name, queue)
            queue.push(entry)
            if (queue[0] === entry) entry.run()
          }),
      }
      return {
        storage: createChatStorage(port),
        port,
        kill() {
          isDead = true
          for (const [name, queue] of locks) {
            const held = queue[0]?.tab === tab
            queue.splice(0, queue.length, ...queue.filter((entry) => entry.tab !== tab))
            if (held) next(name)
          }
        },
      }
    },
  }
}
