import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { AssistantIcon, PersonIcon } from './icons.tsx'

/** Who speaks: a picture and a name. The article around it is named already, so it is hidden from screen readers. */
export function ChatMessageHead({ role }: { role: ChatMessageData['role'] }) {
  const { labels, components } = useChatContext('ChatMessageHead')
  const Avatar = components.avatar ?? ChatAvatar
  return (
    <div data-slot="chat-message-head" aria-hidden="true">
      <span data-slot="chat-avatar" data-role={role}>
        <Avatar role={role} />
      </span>
      <span data-slot="chat-name">{role === 'user' ? labels.you : labels.assistant}</span>
    </div>
  )
}

function ChatAvatar({ role }: { role: ChatMessageData['role'] }) {
  return role === 'user' ? <PersonIcon /> : <AssistantIcon />
}
