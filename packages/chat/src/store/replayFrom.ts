import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatRequest, ChatRequestContext } from '../format/ChatFormat.ts'
import { applyDelta } from '../messages/applyDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { AnswerEnd } from './AnswerEnd.ts'
import type { ChatHolder } from './ChatHolder.ts'
import type { RunningAnswer } from './RunningAnswer.ts'

/** An answer is asked to be told again so many times in a row that bring nothing new; each is retried as any GET is. */
const MAX_TRIES = 3

/** What is needed to hear an answer again. */
export interface ReplayInput {
  own: RunningAnswer
  /** How many parts an answer had when it went on with results. */
  checkpoints: ReadonlyMap<string, number>
  /** It was asked for by a page that is gone. */
  isResumed: boolean | undefined
}

/** One answer, while it is told or told again. */
export interface Replay {
  /** True for what is new; what the screen has already is read beside it. */
  take(delta: ChatDelta): boolean
  /** A request ended, which had begun to tell or had not. True when the answer is to be asked for again. */
  end(how: AnswerEnd, hasBegun: boolean): boolean
}

/** How an answer is told again: `replayFrom(…)`. */
export interface ReplaySource {
  request(context: ChatRequestContext): ChatRequest
  begin(core: ChatHolder, input: ReplayInput): Replay
}

/**
 * For the option `resume`, where the server can tell an answer again from its start: gives the request for it, mostly a
 * GET. Nothing is taken from the screen while what is told again comes up to what is there.
 *
 * @example
 * createChat({ endpoint, format, resume: replayFrom(({ chatId }) => ({ url: `/chat/${chatId}/stream` })) })
 */
export function replayFrom(request: ReplaySource['request']): ReplaySource {
  return { request, begin }
}

function begin({ tree, clock, patch }: ChatHolder, { own, checkpoints, isResumed }: ReplayInput): Replay {
  const { answerId } = own
  let copy = isResumed ? cut() : undefined
  let tries = 0

  function cut(): ChatMessageData | undefined {
    const message = tree.get(answerId)
    return message && { ...message, parts: message.parts.slice(0, checkpoints.get(answerId) ?? 0) }
  }

  function show(): void {
    const shown = copy
    copy = undefined
    tries = 0
    if (shown) patch(answerId, ({ versions, feedback }) => ({ ...shown, versions, feedback }))
  }

  return {
    take(delta) {
      if (!copy) return true
      copy = applyDelta(copy, delta, clock.now())
      const shown = tree.get(answerId)
      if (shown && sizeOf(copy) >= sizeOf(shown)) show()
      return false
    },
    end(how, hasBegun) {
      // Before its first header nobody knows whether the question was heard.
      if (how.status === 'failed' && own.hasOpened && isDrop(how.error.code) && tries < MAX_TRIES) {
        tries += 1
        copy = cut()
        return true
      }
      // Told to its end, it is what the server says, be it shorter.
      if (hasBegun && how.status === 'closed' && how.reason !== 'stopped') show()
      return false
    },
  }
}

/** What broke off, and not what was refused. */
function isDrop(code: string): boolean {
  return ['network', 'offline', 'idle-timeout', 'truncated'].includes(code)
}

function sizeOf({ parts }: ChatMessageData): number {
  return parts.reduce((size, part) => size + 1 + ('text' in part ? part.text : JSON.stringify(part)).length, 0)
}
