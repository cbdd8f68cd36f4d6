import type { ChatDelta } from '../format/ChatDelta.ts'
import { applyDelta } from '../messages/applyDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatCore } from './ChatCore.ts'
import type { RunningAnswer } from './RunningAnswer.ts'
import type { AnswerEnd } from './runAnswer.ts'

/** An answer is asked to be told again so many times in a row that bring nothing new; each is retried as any GET is. */
const MAX_TRIES = 3

/** What is needed to hear an answer again. */
export interface ReplayInput {
  answerId: string
  own: RunningAnswer
  checkpoints: ReadonlyMap<string, number>
  /** It was asked for by a page that is gone. */
  isResumed: boolean | undefined
  /** Asks for the answer, or to be told it again. */
  ask: (isAgain: boolean) => void
}

/** An answer that the server can tell again from its start, where the option `resume` is a function. */
export interface Replay {
  /** True for what is new; what the screen has already is read beside it. */
  take(delta: ChatDelta): boolean
  /** A request ended: the answer is told again, or `done` hears how it ended. */
  end(how: AnswerEnd, done: (how: AnswerEnd) => void): void
}

/** Makes the replay of an answer: nothing is taken from the screen while it comes up to what is there. */
export function createReplay(core: ChatCore, { answerId, own, checkpoints, isResumed, ask }: ReplayInput): Replay {
  const { tree, clock, options } = core
  const canReplay = () => typeof options.resume === 'function'
  /** How it broke off before. */
  let lost: AnswerEnd | undefined = isResumed ? { status: 'interrupted' } : undefined
  let copy = isResumed && canReplay() ? cut() : undefined
  let hasBegun = false
  let tries = 0

  function cut(): ChatMessageData | undefined {
    const message = tree.get(answerId)
    return message && { ...message, parts: message.parts.slice(0, checkpoints.get(answerId) ?? 0) }
  }

  function show(): void {
    const shown = copy
    copy = undefined
    tries = 0
    if (shown) core.patch(answerId, ({ versions, feedback }) => ({ ...shown, versions, feedback }))
  }

  return {
    take(delta) {
      hasBegun = true
      if (!copy) return true
      copy = applyDelta(copy, delta, clock.now())
      const shown = tree.get(answerId)
      if (shown && sizeOf(copy) >= sizeOf(shown)) show()
      return false
    },
    end(how, done) {
      if (how.status === 'failed' && own.hasOpened && canReplay() && isDrop(how.error.code) && tries < MAX_TRIES) {
        tries += 1
        lost = how
        copy = cut()
        hasBegun = false
        ask(true)
        return
      }
      // Told to its end, it is what the server says, be it shorter.
      if (hasBegun && how.status === 'closed' && how.reason !== 'stopped') show()
      done(lost && !hasBegun && isNothing(how) ? lost : how)
    },
  }
}

/** What broke off, and not what was refused. */
function isDrop(code: string): boolean {
  return ['network', 'offline', 'idle-timeout', 'truncated'].includes(code)
}

/** The server knows nothing of the answer any more. */
function isNothing(end: AnswerEnd): boolean {
  if (end.status === 'failed') return end.error.code === 'http-status' || end.error.code === 'empty-body'
  return end.status === 'closed' && (end.reason === 'no-content' || end.reason === 'server-closed')
}

function sizeOf({ parts }: ChatMessageData): number {
  return parts.reduce((size, part) => size + 1 + ('text' in part ? part.text : JSON.stringify(part)).length, 0)
}
