import { isRunning } from '../messages/isRunning.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatStorage } from './ChatStorage.ts'
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
  const draft = { text: '' }
  let isStarted = false
  let isExtended = false
  let pending: Promise<void> | undefined
  let attached: ReturnType<ChatStorage['attach']> | undefined

  function takeOver(answerId = '', lastEventId?: string): void {
    const message = core.tree.get(answerId)
    const { answering, resume } = rounds()
    if (message && isRunning(message) && answering.running?.answerId !== answerId) resume(answerId, lastEventId)
  }

  return {
    start() {
      if (isStarted) return
      isStarted = true
      const { storage, extensions = [] } = core.options
      if (storage) {
        attached = storage.attach({ core, draft, takeOver, ...rounds() })
        pending = attached.loaded.then(() => {
          pending = undefined
          core.set({ history: { ...core.state.history, status: 'idle' } })
        })
      } else takeOver(core.tree.last()?.id)
      if (isExtended) return
      isExtended = true
      for (const extend of extensions) extend(chat())
    },
    get pending() {
      return pending
    },
    actions: {
      getDraft: () => draft.text,
      setDraft(text) {
        if (text === draft.text) return
        draft.text = text
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
