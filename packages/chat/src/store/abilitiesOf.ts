import type { ChatAbilities } from './Chat.ts'
import type { ChatOptions } from './ChatOptions.ts'

/** What the options allow now: in React they change from render to render. */
export function abilitiesOf({ backend = {}, whileBusy }: ChatOptions): ChatAbilities {
  const { feedback, upload, loadOlder, deleteConversation } = backend
  return {
    feedback: !!feedback,
    upload: !!upload,
    loadOlder: !!loadOlder,
    queue: whileBusy === 'queue',
    deleteConversation: !!deleteConversation,
  }
}
