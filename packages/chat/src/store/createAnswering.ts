import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatRequestContext } from '../format/ChatFormat.ts'
import { createRequestContext } from '../format/createRequestContext.ts'
import { applyDelta } from '../messages/applyDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import type { AnswerEnd } from './AnswerEnd.ts'
import { askedMessages } from './askedMessages.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatLogs } from './ChatLog.ts'
import type { RunningAnswer } from './RunningAnswer.ts'
import { runAnswer } from './runAnswer.ts'
import type { SendOptions } from './SendOptions.ts'

/** How the answer is asked for. */
export interface AnswerStart {
  trigger: ChatRequestContext['trigger']
  send: SendOptions
  /** The request is sent after this. */
  after?: Promise<unknown> | undefined
  /** It was asked for by a page that is gone: the rest is heard, or all of it again. */
  isResumed?: boolean | undefined
  /** Where the rest begins. */
  lastEventId?: string | undefined
}

/** What an answer needs of the chat. */
export interface AnsweringInput {
  logs: ChatLogs | undefined
  /** How many parts an answer had when it went on with results. */
  checkpoints: ReadonlyMap<string, number>
  onDelta: (delta: ChatDelta, message: ChatMessageData) => void
  onEnd: (answerId: string, end: AnswerEnd) => void
}

/** One answer at a time. */
export interface Answering {
  /** What runs; the tools of an answer run as a request does. */
  running: RunningAnswer | undefined
  /** Sends the request of this message, which waits for its words. */
  start(answerId: string, start: AnswerStart): void
}

/** Runs answers into their messages. */
export function createAnswering(core: ChatCore, { logs, checkpoints, onDelta, onEnd }: AnsweringInput): Answering {
  const { tree, options } = core

  function contextFor(answerId: string, trigger: AnswerStart['trigger']): ChatRequestContext {
    const goesOn = trigger === 'tool-results'
    const messages = askedMessages(tree.all(), goesOn ? answerId : (tree.parentOf(answerId) ?? '')).map((message) =>
      // Words that came after the results are not told to the model again.
      message.id === answerId ? { ...message, parts: message.parts.slice(0, checkpoints.get(answerId)) } : message,
    )
    const question = messages.findLast(({ role }) => role === 'user')
    return createRequestContext({
      question: question ? textOf(question) : '',
      messages,
      conversation: core.state.conversation,
      chatId: core.id,
      trigger,
      tools: options.tools ?? [],
    })
  }

  function start(answerId: string, { trigger, send, after, isResumed, lastEventId }: AnswerStart): void {
    const own: RunningAnswer = { answerId, stop: () => end({ status: 'closed', reason: 'stopped' }) }
    const { resume } = options
    const replay = typeof resume === 'object' ? resume.begin(core, { own, checkpoints, isResumed }) : undefined
    /** How it broke off before. */
    let lost: AnswerEnd | undefined = isResumed ? { status: 'interrupted' } : undefined
    let hasBegun = false
    answering.running = own

    function end(how: AnswerEnd): void {
      if (answering.running === own) answering.running = undefined
      onEnd(answerId, how)
    }

    function take(delta: ChatDelta): void {
      const { type } = delta
      hasBegun = true
      if (type === 'conversation') core.set({ conversation: { ...core.state.conversation, ...delta.state } })
      if (type === 'suggestions') core.set({ suggestions: delta.suggestions })
      const isNews = replay?.take(delta) ?? true
      if (isNews) core.patch(answerId, (message) => applyDelta(message, delta, core.clock.now()), delta)
      const message = tree.get(answerId)
      if (message && (isNews || isResumed)) onDelta(delta, message)
    }

    function ask(isAgain: boolean): void {
      // Stopped while it waited.
      if (answering.running !== own) return
      const context = contextFor(answerId, trigger)
      const onEnd = (how: AnswerEnd) => {
        if (!replay?.end(how, hasBegun)) return end(lost && !hasBegun && isNothing(how) ? lost : how)
        lost = how
        hasBegun = false
        ask(true)
      }
      runAnswer({ core, logs, own, context, send, isAgain, lastEventId, onDelta: take, onEnd })
    }
    if (after) void after.then(() => ask(!!isResumed))
    else ask(!!isResumed)
  }

  const answering: Answering = { running: undefined, start }
  return answering
}

/** The server knows nothing of the answer any more. */
function isNothing(end: AnswerEnd): boolean {
  if (end.status === 'failed') return end.error.code === 'http-status' || end.error.code === 'empty-body'
  return end.status === 'closed' && (end.reason === 'no-content' || end.reason === 'server-closed')
}
