import type { ChatAbilities } from './Chat.ts'
import type { ChatOptions } from './ChatOptions.ts'

/** What the options allow, read when asked: in React they change from render to render. */
export function abilitiesOf(options: ChatOptions): ChatAbilities {
  return {
    get feedback() {
      return options.backend?.feedback !== undefined
    },
    get upload() {
      return options.backend?.upload !== undefined
    },
    get loadOlder() {
      return options.backend?.loadOlder !== undefined
    },
    get queue() {
      return options.whileBusy === 'queue'
    },
    get deleteConversation() {
      return options.backend?.deleteConversation !== undefined
    },
  }
}
