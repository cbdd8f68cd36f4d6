import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, FilePart } from '../messages/ChatPart.ts'
import { isRunning } from '../messages/isRunning.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { Answering } from './createAnswering.ts'
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
}

/** The actions that ask for an answer. */
export interface Asking extends Pick<Chat, 'send' | 'regenerate' | 'retry' | 'edit' | 'removeQueued'> {
  /** Asks the model to go on in an answer, with the results of its tools. */
  goOn(answerId: string): void
  /** An answer has ended: the next question in the queue is asked. */
  askNext(): void
}

/** Makes the asking part of a chat. */
export function createAsking(core: ChatCore, { answering, pending, suggestions, halt }: AskingInput): Asking {
  const { tree } = core
  /** What came with a question: an answer asked for again is asked for in the same way. Not stored: it may hold credentials. */
  const sentWith = new Map<string, SendOptions>()
  /** An answer's parts at the time when it went on with results: where a failed going-on begins again. */
  const checkpoints = new Map<string, readonly ChatPart[]>()

  function answer(question: ChatMessageData, { insteadOf }: { insteadOf?: string | undefined } = {}): void {
    suggestions.reset()
    const message = core.newMessage('assistant', { status: 'waiting' })
    if (insteadOf === undefined) tree.append(message, question.id)
    else tree.addVersion(insteadOf, message)
    const send = sentWith.get(question.id) ?? {}
    const trigger = insteadOf === undefined ? 'send' : 'regenerate'
    answering.start(message.id, { trigger, send, after: pending() })
    core.changed()
  }

  function ask(text: string, { options, insteadOf }: { options: SendOptions; insteadOf?: ChatMessageData }): void {
    const files = options.files ?? insteadOf?.parts.filter((part): part is FilePart => part.type === 'file') ?? []
    const words: ChatPart[] = text.trim() === '' ? [] : [{ type: 'text', text }]
    if (words.length + files.length === 0) return
    halt()
    const metadata = options.metadata ?? insteadOf?.metadata ?? {}
    const question = core.newMessage('user', { parts: [...words, ...files], metadata })
    sentWith.set(question.id, { ...sentWith.get(insteadOf?.id ?? ''), ...options })
    if (insteadOf) tree.addVersion(insteadOf.id, question)
    else tree.append(question)
    answer(question)
  }

  function goOn(answerId: string): void {
    const message = tree.get(answerId)
    if (!message) return
    suggestions.reset()
    checkpoints.set(answerId, message.parts)
    core.patch(answerId, (now) => ({ ...now, status: 'waiting', error: undefined, finishedAt: undefined }))
    const send = sentWith.get(tree.parentOf(answerId) ?? '') ?? {}
    answering.start(answerId, { trigger: 'tool-results', send, after: pending() })
  }

  function askNext(): void {
    const [next, ...queue] = core.state.queue
    if (!next || answering.running) return
    core.set({ queue })
    ask(next.text, { options: next.options })
  }

  return {
    goOn,
    askNext,
    send(text, options = {}) {
      const isBusy = answering.running !== undefined || core.state.queue.length > 0
      if (core.options.whileBusy !== 'queue' || !isBusy) return ask(text, { options })
      if (text.trim() === '' && !options.files?.length) return
      core.set({ queue: [...core.state.queue, { id: core.createId(), text, options }] })
      // A queue that stands still after an error goes on with the next question.
      askNext()
    },
    removeQueued(id) {
      core.set({ queue: core.state.queue.filter((question) => question.id !== id) })
    },
    regenerate(messageId) {
      const ids = tree.ids()
      const at = messageId === undefined ? ids.length - 1 : ids.indexOf(messageId)
      const answerAt = tree.get(ids[at] ?? '')?.role === 'user' ? at + 1 : at
      const question = tree.get(ids[answerAt - 1] ?? '')
      if (question?.role !== 'user') return
      halt()
      answer(question, { insteadOf: ids[answerAt] })
    },
    retry() {
      const failed = tree.last()
      const question = tree.get(tree.parentOf(failed?.id ?? '') ?? '')
      if (failed?.status !== 'failed' || answering.running) return
      const parts = checkpoints.get(failed.id)
      if (parts) {
        core.patch(failed.id, (message) => ({ ...message, parts }))
        goOn(failed.id)
      } else if (question?.role === 'user') {
        tree.remove(failed.id)
        if (tree.last()?.id !== question.id) tree.showVersion(failed.id, 0)
        answer(question)
      }
    },
    edit(messageId, text, options = {}) {
      const question = tree.get(messageId)
      if (question?.role !== 'user' || isRunning(question)) return
      ask(text, { options, insteadOf: question })
    },
  }
}
