import type { ChatFeedbackData } from '../messages/ChatMessageData.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'

/** What the reader thinks of an answer: shown at once, undone when the server refuses (W7). */
export function createFeedback(core: ChatCore): Chat['giveFeedback'] {
  /** Under way, by message: what the server has taken before, and how to end the request. */
  const sending = new Map<string, { taken: ChatFeedbackData | undefined; controller: AbortController }>()

  return (messageId, feedback) => {
    const message = core.tree.get(messageId)
    if (!message) return
    const { backend } = core.options
    const before = sending.get(messageId)
    before?.controller.abort()
    const taken = before ? before.taken : message.feedback
    const show = (next: ChatFeedbackData | undefined) => {
      core.patch(messageId, (now) => ({ ...now, feedback: next }))
      core.changed()
    }
    if (!backend?.feedback) return show(feedback && { ...feedback, status: 'given' })

    const own = { taken, controller: new AbortController() }
    sending.set(messageId, own)
    show(feedback && { ...feedback, status: 'sending' })
    const { signal } = own.controller
    call(() => backend.feedback?.({ ...core.backendContext(signal), message, feedback })).then(
      () => settle(feedback && { ...feedback, status: 'given' }),
      (cause) => {
        if (settle(taken)) core.fail('feedback', cause, messageId)
      },
    )
    function settle(next: ChatFeedbackData | undefined): boolean {
      // A later word of the reader's has taken its place.
      if (sending.get(messageId) !== own) return false
      sending.delete(messageId)
      show(next)
      return true
    }
  }
}

/** In a promise, whatever it does: it may throw at once. */
async function call<T>(run: () => T): Promise<Awaited<T>> {
  return await run()
}
