import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatRequestContext } from '../format/ChatFormat.ts'
import { createRequestContext } from '../format/createRequestContext.ts'
import { applyDelta } from '../messages/applyDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import { askedMessages } from './askedMessages.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatOptions } from './ChatOptions.ts'
import type { Logs } from './createLogs.ts'
import { resumeRequest } from './resumeRequest.ts'
import { type AnswerEnd, runAnswer } from './runAnswer.ts'
import type { SendOptions } from './SendOptions.ts'

/** How the answer is asked for. */
export interface AnswerStart {
  trigger: ChatRequestContext['trigger']
  send: SendOptions
  lastEventId?: string | undefined
  /** It was asked for by a page that is gone: here is how to hear the rest, or all of it again. */
  resume?: ChatOptions['resume']
  /** The request is sent after this. */
  after?: Promise<unknown> | undefined
}

/** The answer that is on its way: a request, or tools that run for it. */
export interface RunningAnswer {
  readonly answerId: string
  /** Ends it at once. */
  readonly stop: () => void
  /** The request's id, as the server says it. */
  requestId?: string | undefined
}

/** What others do with an answer. */
export interface AnswerListener {
  onDelta: (delta: ChatDelta, message: ChatMessageData) => void
  onEnd: (answerId: string, end: AnswerEnd) => void
}

/** One answer at a time. */
export interface Answering {
  readonly running: RunningAnswer | undefined
  /** Takes the place of what runs; the tools of an answer run as a request does. */
  setRunning(next: RunningAnswer | undefined): void
  /** Sends the request of this message, which waits for its words. */
  start(answerId: string, start: AnswerStart): void
  /** The id to continue an answer from, where its events have ids. */
  cursorOf(answerId: string): string | undefined
}

const STOPPED: AnswerEnd = { status: 'closed', reason: 'stopped' }

/** Runs answers into their messages. */
export function createAnswering(core: ChatCore, logs: Logs, listener: AnswerListener): Answering {
  let running: RunningAnswer | undefined
  const cursors = new Map<string, string>()

  function contextFor(answerId: string, trigger: AnswerStart['trigger']): ChatRequestContext {
    const untilId = trigger === 'tool-results' ? answerId : (core.tree.parentOf(answerId) ?? '')
    const messages = askedMessages(core.tree.all(), untilId)
    const question = [...messages].reverse().find(({ role }) => role === 'user')
    return createRequestContext({
      question: question ? textOf(question) : '',
      messages,
      conversation: core.state.conversation,
      chatId: core.id,
      trigger,
      tools: core.options.tools ?? [],
    })
  }

  return {
    get running() {
      return running
    },
    setRunning(next) {
      running = next
    },
    cursorOf: (answerId) => cursors.get(answerId),
    start(answerId, start) {
      const own: { -readonly [K in keyof RunningAnswer]: RunningAnswer[K] } = { answerId, stop: () => onEnd(STOPPED) }
      let hasBegun = false
      running = own

      function onEnd(end: AnswerEnd): void {
        if (running === own) running = undefined
        const isLost = start.resume && !hasBegun && isNothing(end)
        listener.onEnd(answerId, isLost ? { status: 'interrupted' } : end)
        cursors.delete(answerId)
      }
      function onDelta(delta: ChatDelta): void {
        // Told again from its start: what came before would stand there twice.
        if (!hasBegun && typeof start.resume === 'function')
          core.patch(answerId, (message) => ({ ...message, parts: [] }))
        hasBegun = true
        if (delta.type === 'conversation') core.set({ conversation: { ...core.state.conversation, ...delta.state } })
        if (delta.type === 'suggestions') core.set({ suggestions: delta.suggestions })
        core.patch(answerId, (message) => applyDelta(message, delta, core.clock.now()), delta)
        const message = core.tree.get(answerId)
        if (message) listener.onDelta(delta, message)
      }
      function send(): void {
        // Stopped while it waited.
        if (running !== own) return
        const context = contextFor(answerId, start.trigger)
        const request = resumeRequest(start.resume, context)
        const stop = runAnswer(
          {
            options: core.options,
            context,
            send: request ? { request } : start.send,
            lastEventId: start.lastEventId,
            log: (request) => logs.begin(answerId, request),
          },
          {
            onDelta,
            onEnd,
            onConnection(connection) {
              if (running === own) core.set({ connection })
            },
            onCursor: (id) => cursors.set(answerId, id),
            onRequestId(id) {
              own.requestId = id
            },
          },
        )
        own.stop = stop
      }
      if (start.after) void start.after.then(send)
      else send()
    },
  }
}

/** The server knows nothing of the answer any more. */
function isNothing(end: AnswerEnd): boolean {
  if (end.status === 'failed') return end.error.code === 'http-status' || end.error.code === 'empty-body'
  return end.status === 'closed' && end.reason !== 'stopped'
}
