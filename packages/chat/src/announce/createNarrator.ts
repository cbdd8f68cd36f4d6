import type { ChatLabels } from '../locales/ChatLabels.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { isRunning } from '../messages/isRunning.ts'
import { textOf } from '../messages/textOf.ts'
import { takeSentences } from './takeSentences.ts'

/**
 * What a screen reader is told of an answer.
 *
 * - `sentence`: its sentences as they become complete, several at once when they come fast
 * - `complete`: the whole answer when it has ended
 * - `status`: that it began, and how it ended
 * - `off`: nothing
 */
export type AnnouncePolicy = 'sentence' | 'complete' | 'status' | 'off'

/** Between two announcements of one answer: a voice needs that long for a short sentence. */
const PAUSE_MS = 2000

/** What a narrator needs. */
export interface NarratorOptions {
  policy: AnnouncePolicy
  labels: ChatLabels
  say: (text: string) => void
  /** Calls back after a time; returns what cancels it. */
  wait?: ((callback: () => void, ms: number) => () => void) | undefined
}

/** Tells of one answer after the other. */
export interface Narrator {
  /** The last message, as often as it changes. */
  update(message: ChatMessageData | undefined): void
  dispose(): void
}

/** Follows the last message and says, by policy, what a reader who does not see it should know: never word by word. */
export function createNarrator({ policy, labels, say, wait = byTimer }: NarratorOptions): Narrator {
  let message: ChatMessageData | undefined
  let saidUpTo = 0
  let hasBegun = false
  let cancelPause: (() => void) | undefined

  function speak(isWhole: boolean): void {
    if (!message) return
    const rest = textOf(message).slice(saidUpTo)
    const { spoken, length } = takeSentences(rest, { isWhole, locale: labels.locale, codeLabel: labels.codeBlock })
    saidUpTo += length
    say(spoken)
  }

  function began(): void {
    if (hasBegun || message?.status !== 'streaming') return
    hasBegun = true
    if (policy === 'status') say(labels.answerBegan)
  }

  function ended(): void {
    cancelPause?.()
    cancelPause = undefined
    if (!message) return
    if (policy === 'sentence' || policy === 'complete') speak(true)
    if (message.status === 'stopped') say(labels.stopped)
    else if (message.status === 'failed') say(message.error ? labels.error(message.error) : labels.answerDone)
    else if (message.status === 'done') say(labels.answerDone)
  }

  return {
    update(next) {
      if (policy === 'off' || next === message) return
      const wasRunning = message !== undefined && isRunning(message)
      if (next?.id !== message?.id) {
        saidUpTo = 0
        hasBegun = false
        message = next
        // An answer that was there already is not news.
        if (next?.status === 'waiting') say(labels.waiting)
        if (!next || !isRunning(next)) return
      } else message = next
      if (!message) return
      if (isRunning(message)) {
        began()
        if (policy !== 'sentence' || cancelPause || message.status === 'waiting') return
        speak(false)
        cancelPause = wait(() => {
          cancelPause = undefined
          if (message && isRunning(message)) speak(false)
        }, PAUSE_MS)
      } else if (wasRunning) ended()
    },
    dispose() {
      cancelPause?.()
      message = undefined
    },
  }
}

function byTimer(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
