import type { EndpointClock } from '../exchange/EndpointClock.ts'
import { textOf } from '../stream/bytesOf.ts'
import type { StreamStep } from '../stream/StreamStep.ts'

/** An event of a kept answer, and when it is made. */
export interface KeptEvent {
  data: string
  /** Milliseconds after the question. */
  dueMs: number
}

/** An answer that can be continued by whoever lost its stream. */
export interface KeptAnswer {
  id: string
  startedAtMs: number
  events: readonly KeptEvent[]
}

/** The answers of the last minutes. */
export interface KeptAnswers {
  /** Keeps an answer. Event number `n` gets the id `<answer>-<n>`, from 1, unless its wire has no ids. */
  keep(id: string, made: { steps: Iterable<StreamStep>; withIds?: boolean }): KeptAnswer
  find(id: string): KeptAnswer | undefined
  /** Stops the making of an answer: what is not due yet never comes. */
  cut(id: string): void
}

/** As long as a person takes to find the network again. */
export const KEPT_MS = 5 * 60_000

/** The kept answers of one endpoint: in memory, for five minutes after their last event. */
export function createKeptAnswers(clock: EndpointClock): KeptAnswers {
  const answers = new Map<string, KeptAnswer>()

  function forgetOld(): void {
    for (const [id, { startedAtMs, events }] of answers) {
      const endMs = startedAtMs + (events.at(-1)?.dueMs ?? 0)
      if (clock.now() - endMs > KEPT_MS) answers.delete(id)
    }
  }
  return {
    keep(id, { steps, withIds = true }) {
      forgetOld()
      let dueMs = 0
      const events: KeptEvent[] = []
      for (const step of steps) {
        if (step.do !== 'send') continue
        dueMs += step.afterMs
        const idLine = withIds ? `id: ${id}-${events.length + 1}\n` : ''
        events.push({ data: idLine + textOf(step.data), dueMs })
      }
      const answer = { id, startedAtMs: clock.now(), events }
      answers.set(id, answer)
      return answer
    },
    find(id) {
      forgetOld()
      return answers.get(id)
    },
    cut(id) {
      const answer = answers.get(id)
      if (!answer) return
      const nowMs = clock.now() - answer.startedAtMs
      answers.set(id, { ...answer, events: answer.events.filter(({ dueMs }) => dueMs <= nowMs) })
    },
  }
}
