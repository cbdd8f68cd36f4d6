import type { ChatDelta } from '../format/ChatDelta.ts'
import { createKeyedListeners } from '../listeners/createKeyedListeners.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { AnswerEnd } from './AnswerEnd.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatLogs } from './ChatLog.ts'
import { callSafely } from './callSafely.ts'
import { type Answering, createAnswering } from './createAnswering.ts'
import { type Asking, createAsking } from './createAsking.ts'
import type { Suggestions } from './createSuggestions.ts'
import { createToolCalls, type ToolCalls } from './createToolCalls.ts'
import { endMessage } from './endMessage.ts'
import { toChatError } from './toChatError.ts'

/** Question, answer, tools, and what follows: the rounds of a conversation. */
export interface Rounds {
  readonly answering: Answering
  readonly actions: Asking['actions'] & ToolCalls['actions'] & Pick<Chat, 'stop' | 'onDelta'>
  /** How many parts an answer had when it went on with results. */
  readonly checkpoints: Map<string, number>
  /** Ends what runs, and asks nothing that waits. */
  halt(): void
  /** Asks what waits, unless something runs. */
  askNext(): void
  /** Hears the rest of an answer that was asked for by a page that is gone, or says that it was interrupted. */
  resume(answerId: string, lastEventId: string | undefined): void
}

/** Joins those who ask, answer and run tools. */
export function createRounds(
  core: ChatCore,
  {
    logs,
    suggestions,
    pending,
  }: { logs: ChatLogs | undefined; suggestions: Suggestions; pending: () => Promise<unknown> | undefined },
): Rounds {
  const { tree, options, clock } = core
  const listeners = createKeyedListeners<[delta: ChatDelta, messageId: string]>()
  const checkpoints = new Map<string, number>()
  const answering = createAnswering(core, { logs, checkpoints, onDelta, onEnd })
  const asking = createAsking(core, { answering, pending, suggestions, halt, checkpoints })
  const tools = createToolCalls(core, { answering, goOn: asking.goOn, settle })

  function onDelta(delta: ChatDelta, message: ChatMessageData): void {
    if (delta.type === 'data') {
      const { isTransient: _, ...part } = delta
      callSafely(() => options.onData?.(part, message))
    }
    listeners.tell(undefined, delta, message.id)
  }

  function onEnd(answerId: string, end: AnswerEnd): void {
    if (!answering.running) core.set({ connection: { status: 'idle' } })
    const isStopped = end.status === 'closed' && end.reason === 'stopped'
    const error = toChatError(end, clock.now())
    if (!error && !isStopped && tools.begin(answerId)) return
    settle(answerId, error ? 'failed' : isStopped ? 'stopped' : 'done', error)
  }

  function settle(answerId: string, status: 'done' | 'stopped' | 'failed', error?: ChatMessageData['error']): void {
    core.patch(answerId, (message) => endMessage(message, { status, error, atMs: clock.now() }))
    const message = tree.get(answerId)
    // Another tab may have cleared the conversation: what waits is asked all the same.
    if (message) {
      if (error) callSafely(() => options.onError?.(message))
      callSafely(() => options.onFinish?.(message))
    }
    // The app's callbacks may have asked something; a stop is followed by what it was for; an error wants a retry first.
    if (status !== 'done' || answering.running || (message && tools.waits(message))) return
    if (message && tree.last()?.id === answerId) suggestions.ask(message)
    asking.askNext()
  }

  function halt(): void {
    const { running } = answering
    if (!running) return
    const { answerId, requestId } = running
    const message = tree.get(answerId)
    running.stop()
    if (message) core.ask('stop', { requestId, message })?.catch((cause) => core.fail('stop', cause, message.id))
  }

  return {
    answering,
    checkpoints,
    halt,
    askNext: asking.askNext,
    resume(answerId, lastEventId) {
      const { resume } = options
      const canResume = typeof resume === 'object' || (resume && lastEventId)
      // One at a time: where something else was asked already, this one stays as it is.
      if (canResume && !answering.running) asking.resume(answerId, lastEventId)
      else onEnd(answerId, { status: 'interrupted' })
    },
    actions: {
      ...asking.actions,
      ...tools.actions,
      stop() {
        halt()
        asking.askNext()
      },
      onDelta: (listener) => listeners.add(undefined, (delta, id) => callSafely(() => listener(delta, id))),
    },
  }
}
