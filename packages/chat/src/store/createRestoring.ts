import { isRunning } from '../messages/isRunning.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatStorage, StoredChatHost } from './ChatStorage.ts'
import type { Rounds } from './createRounds.ts'

/** What was there before this page: filled in when the chat is first used, so that making one costs nothing. */
export interface Restoring {
  readonly actions: Pick<Chat, 'getDraft' | 'setDraft'>
  /** Begins, once. */
  start(): void
  /** Leaves the storage; `start()` comes back to it. */
  close(): void
  /** Until the storage has been read: what is asked meanwhile waits. */
  readonly pending: Promise<void> | undefined
}

/** Makes the restoring part of a chat (W13). */
export function createRestoring(
  core: ChatCore,
  { rounds, chat }: { rounds: () => Rounds; chat: () => Chat },
): Restoring {
  let draft = ''
  let isStarted = false
  let isExtended = false
  let pending: Promise<void> | undefined
  let attached: ReturnType<ChatStorage['attach']> | undefined

  function takeOver(answerId: string, lastEventId?: string): void {
    const message = core.tree.get(answerId)
    const { answering, resume } = rounds()
    if (message && isRunning(message) && answering.running?.answerId !== answerId) resume(answerId, lastEventId)
  }

  function attach(): void {
    const { storage } = core.options
    const { answering, checkpoints } = rounds()
    const host: StoredChatHost = {
      core,
      checkpoints,
      runningId: () => answering.running?.answerId,
      cursorOf: (answerId) => (answering.running?.answerId === answerId ? answering.running.lastEventId : undefined),
      takeOver,
      getDraft: () => draft,
      setDraft(text) {
        draft = text
      },
    }
    if (!storage) {
      const last = core.tree.last()
      if (last) takeOver(last.id)
      return
    }
    attached = storage.attach(host)
    pending = attached.loaded.then(() => {
      pending = undefined
      core.set({ history: { ...core.state.history, status: 'idle' } })
    })
  }

  return {
    start() {
      if (isStarted) return
      isStarted = true
      attach()
      if (isExtended) return
      isExtended = true
      for (const extend of core.options.extensions ?? []) extend(chat())
    },
    get pending() {
      return pending
    },
    actions: {
      getDraft: () => draft,
      setDraft(text) {
        if (text === draft) return
        draft = text
        attached?.touch()
      },
    },
    close() {
      attached?.detach()
      attached = undefined
      isStarted = false
    },
  }
}
