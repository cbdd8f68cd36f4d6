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
    const before = sending.get(messageId)
    const { taken } = before ?? { taken: message.feedback }
    const own = { taken, controller: new AbortController() }
    before?.controller.abort()

    function show(next: ChatFeedbackData | undefined): void {
      core.patch(messageId, (now) => ({ ...now, feedback: next }))
      core.changed()
    }
    function settle(next: ChatFeedbackData | undefined, cause?: unknown): void {
      // Unless a later word of the reader's has taken its place.
      if (sending.get(messageId) !== own) return
      sending.delete(messageId)
      show(next)
      if (cause !== undefined) core.fail('feedback', cause, messageId)
    }

    const given = feedback && ({ ...feedback, status: 'given' } as const)
    const asked = core.ask('feedback', { message, feedback }, own.controller.signal)
    if (!asked) return show(given)
    sending.set(messageId, own)
    show(feedback && { ...feedback, status: 'sending' })
    asked.then(
      () => settle(given),
      (cause) => settle(taken, cause ?? 'The server refused.'),
    )
  }
}
