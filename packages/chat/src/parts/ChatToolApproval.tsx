import type { ToolPart } from '../messages/ChatPart.ts'
import { useChatContext } from '../react/ChatProvider.tsx'

/** Asks a person whether a tool may run. Its arguments can be read above. */
export function ChatToolApproval({ part }: { part: ToolPart }) {
  const { chat, labels } = useChatContext('ChatToolApproval')
  const respond = (approved: boolean) => chat.respondToApproval(part.id, { approved })
  return (
    <div data-slot="chat-approval">
      <p>{labels.approvalNeeded(part.name)}</p>
      <div data-slot="chat-approval-actions">
        <button type="button" data-slot="chat-button" onClick={() => respond(false)}>
          {labels.deny}
        </button>
        <button type="button" data-slot="chat-button" data-variant="primary" onClick={() => respond(true)}>
          {labels.approve}
        </button>
      </div>
    </div>
  )
}
