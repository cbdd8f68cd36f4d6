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
  let asking: AbortController | undefined

  async function load(message: ChatMessageData, { signal }: AbortController): Promise<void> {
    const question = core.tree.get(core.tree.parentOf(message.id) ?? '')
    const context = { ...core.backendContext(signal), question: question ? textOf(question) : '', message }
    try {
      const suggestions = await core.options.backend?.suggest?.(context)
      if (suggestions && !signal.aborted) core.set({ suggestions })
    } catch (cause) {
      // Nobody asked for them, so nobody misses them.
      if (!signal.aborted) core.options.onWarning?.(`backend.suggest failed: ${messageOf(cause)}`)
    }
  }

  return {
    reset() {
      asking?.abort()
      asking = undefined
      if (core.state.suggestions.length > 0) core.set({ suggestions: [] })
    },
    ask(message) {
      if (!core.options.backend?.suggest || core.state.suggestions.length > 0) return
      asking?.abort()
      asking = new AbortController()
      void load(message, asking)
    },
  }
}
