import type { StreamStep } from './StreamStep.ts'
import type { Timing } from './Timing.ts'

/** Makes the steps of one answer, each with the wait before it. */
export interface Pacer {
  /** What comes at once, or after the wait for the first token when it is the first of all. */
  frame(data: string): StreamStep
  /** A token: it comes after the one before it. */
  token(data: string): StreamStep
}

/** A pacer at the given timing. */
export function createPacer({ firstTokenMs, tokenMs }: Timing): Pacer {
  let hasBegun = false
  let hasToken = false

  function step(data: string, waitMs: number): StreamStep {
    const afterMs = hasBegun ? waitMs : firstTokenMs
    hasBegun = true
    return { do: 'send', data, afterMs }
  }
  return {
    frame: (data) => step(data, 0),
    token(data) {
      const waitMs = hasToken ? tokenMs : 0
      hasToken = true
      return step(data, waitMs)
    },
  }
}
