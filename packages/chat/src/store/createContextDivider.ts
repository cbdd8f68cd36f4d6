import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'

/** Where the context ends. */
export interface ContextDivider extends Pick<Chat, 'clearContext'> {
  /** Until the server has forgotten, or has refused to: what is asked meanwhile waits. */
  readonly pending: Promise<void> | undefined
}

/**
 * Draws the divider after which earlier messages are not sent (W8). Without a function of the backend the server's own
 * memory is cut by not giving back what it wanted back.
 */
export function createContextDivider(core: ChatCore): ContextDivider {
  let pending: Promise<void> | undefined

  function divide(messageId: string, endsContext: boolean): void {
    core.patch(messageId, (message) => ({ ...message, endsContext: endsContext || undefined }))
    core.changed()
  }

  function clearContext(): void {
    const message = core.tree.last()
    if (!message || message.endsContext) return
    divide(message.id, true)
    const told = core.ask('clearContext', {})
    if (!told) {
      core.set({ conversation: {} })
      return
    }
    const own = told
      .then(
        (next) => {
          if (typeof next === 'object' && next !== null) core.set({ conversation: { ...next } })
        },
        (cause) => {
          divide(message.id, false)
          core.fail('clearContext', cause, message.id)
        },
      )
      .then(() => {
        if (pending === own) pending = undefined
      })
    pending = own
  }

  return {
    clearContext,
    get pending() {
      return pending
    },
  }
}
