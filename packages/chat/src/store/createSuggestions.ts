import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import type { ChatCore } from './ChatCore.ts'
import { messageOf } from './messageOf.ts'

/** Questions that may follow an answer (W5). */
export interface Suggestions {
  /** Something is asked: what was suggested is of no use any more. */
  reset(): void
  /** An answer is complete: asks the backend, unless the answer brought suggestions itself. */
  ask(message: ChatMessageData): void
}

/** Makes the suggestions' part of a chat. */
export function createSuggestions(core: ChatCore): Suggestions {
  let asking = new AbortController()

  function reset(): void {
    asking.abort()
    if (core.state.suggestions.length) core.set({ suggestions: [] })
  }

  return {
    reset,
    ask(message) {
      if (core.state.suggestions.length) return
      reset()
      asking = new AbortController()
      const { signal } = asking
      const question = core.tree.get(core.tree.parentOf(message.id) ?? '')
      core.ask('suggest', { question: question ? textOf(question) : '', message }, signal)?.then(
        (suggestions) => {
          if (!signal.aborted && suggestions) core.set({ suggestions })
        },
        (cause) => {
          // Nobody asked for them, so nobody misses them.
          if (!signal.aborted) core.options.onWarning?.(`backend.suggest failed: ${messageOf(cause)}`)
        },
      )
    },
  }
}
