import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { Answering, AnswerStart } from './createAnswering.ts'
import type { Suggestions } from './createSuggestions.ts'
import type { SendOptions } from './SendOptions.ts'

/** What asking needs of the chat. */
export interface AskingInput {
  answering: Answering
  /** What is asked is sent after this. */
  pending: () => Promise<unknown> | undefined
  suggestions: Suggestions
  /** Ends what runs. */
  halt: () => void
  /** How many parts an answer had when it went on with results: where a failed going-on begins again. */
  checkpoints: Map<string, number>
}

/** The actions that ask for an answer. */
export interface Asking {
  readonly actions: Pick<Chat, 'send' | 'regenerate' | 'retry' | 'edit' | 'removeQueued' | 'setSendOptions'>
  /** Hears the rest of an answer that was asked for by a page that is gone. */
  resume(answerId: string, lastEventId: string | undefined): void
  /** Asks the model to go on in an answer, with the results of its tools. */
  goOn(answerId: string): void
  /** An answer has ended: the next question in the queue is asked. */
  askNext(): void
}

/** Makes the asking part of a chat. */
export function createAsking(
  core: ChatCore,
  { answering, pending, suggestions, halt, checkpoints }: AskingInput,
): Asking {
  const { tree } = core
  /** What came with a question: an answer asked for again is asked for in the same way. Not stored: it may hold credentials. */
  const sentWith = new Map<string | undefined, SendOptions>()

  function start(answerId: string, more: Omit<AnswerStart, 'send'>): void {
    answering.start(answerId, { send: sentWith.get(tree.parentOf(answerId)) ?? {}, after: pending(), ...more })
    core.changed()
  }

  function answer(question: ChatMessageData, insteadOf?: string): void {
    suggestions.reset()
    const message = core.newMessage('assistant', { status: 'waiting' })
    if (insteadOf === undefined) tree.append(message, question.id)
    else tree.addVersion(insteadOf, message)
    start(message.id, { trigger: insteadOf === undefined ? 'send' : 'regenerate' })
  }

  function ask(text: string, { options, insteadOf }: { options: SendOptions; insteadOf?: ChatMessageData }): void {
    const files = options.files ?? insteadOf?.parts.filter((part) => part.type === 'file') ?? []
    const words: ChatPart[] = text.trim() ? [{ type: 'text', text }] : []
    const parts = [...words, ...files]
    if (!parts.length) return
    halt()
    const metadata = options.metadata ?? insteadOf?.metadata ?? {}
    const question = core.newMessage('user', { parts, metadata })
    sentWith.set(question.id, { ...sentWith.get(insteadOf?.id), ...options })
    if (insteadOf) tree.addVersion(insteadOf.id, question)
    else tree.append(question)
    answer(question)
  }

  /** Begins at the checkpoint, or sets one. */
  function goOnFrom(answerId: string): void {
    suggestions.reset()
    core.patch(answerId, (message) => {
      const count = checkpoints.get(answerId) ?? message.parts.length
      checkpoints.set(answerId, count)
      return {
        ...message,
        parts: message.parts.slice(0, count),
        status: 'waiting',
        error: undefined,
        finishedAt: undefined,
      }
    })
    start(answerId, { trigger: 'tool-results' })
  }

  function askNext(): void {
    const [next, ...queue] = core.state.queue
    if (!next || answering.running) return
    core.set({ queue })
    ask(next.text, next)
  }

  return {
    goOn(answerId) {
      checkpoints.delete(answerId)
      goOnFrom(answerId)
    },
    askNext,
    resume: (answerId, lastEventId) =>
      start(answerId, {
        trigger: checkpoints.has(answerId) ? 'tool-results' : 'send',
        isResumed: true,
        lastEventId,
        after: undefined,
      }),
    actions: {
      send(text, options = {}) {
        const { queue } = core.state
        if (core.options.whileBusy !== 'queue' || !(answering.running || queue.length)) return ask(text, { options })
        if (!text.trim() && !options.files?.length) return
        core.set({ queue: [...queue, { id: core.createId(), text, options }] })
        // A queue that stands still after an error goes on with the next question.
        askNext()
      },
      removeQueued(id) {
        core.set({ queue: core.state.queue.filter((question) => question.id !== id) })
      },
      setSendOptions: (messageId, options) => void sentWith.set(messageId, options),
      regenerate(messageId) {
        const ids = tree.ids()
        const at = messageId === undefined ? ids.length - 1 : ids.indexOf(messageId)
        const answerAt = tree.get(ids[at] ?? '')?.role === 'user' ? at + 1 : at
        const question = tree.get(ids[answerAt - 1] ?? '')
        if (question?.role !== 'user') return
        halt()
        answer(question, ids[answerAt])
      },
      retry() {
        const failed = tree.last()
        const question = tree.get(tree.parentOf(failed?.id ?? '') ?? '')
        if (failed?.status !== 'failed' || answering.running) return
        if (checkpoints.has(failed.id)) goOnFrom(failed.id)
        else if (question?.role === 'user') {
          tree.remove(failed.id)
          if (tree.last()?.id !== question.id) tree.showVersion(failed.id, 0)
          answer(question)
        }
      },
      edit(messageId, text, options = {}) {
        const question = tree.get(messageId)
        if (question?.role === 'user') ask(text, { options, insteadOf: question })
      },
    },
  }
}
