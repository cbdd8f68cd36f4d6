import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { isRunning } from '../messages/isRunning.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ChatMessageNotes } from './ChatMessageNotes.tsx'
import { ChatMessageTime } from './ChatMessageTime.tsx'
import { useLatePieces } from './useLatePieces.ts'

/** Below a message: how it ended, its versions, what one can do with it, when it was written. Its room is kept from the start. */
export function ChatMessageFooter({ message, onEdit }: { message: ChatMessageData; onEdit: () => void }) {
  const { components } = useChatContext('ChatMessageFooter')
  const { ChatMessageActions, ChatVersionSwitch } = useLatePieces()
  const Actions = components.actions ?? ChatMessageActions
  const Usage = components.usage
  const { id, role } = message
  const isOver = !isRunning(message)
  const time = isOver && <ChatMessageTime createdAt={message.createdAt} />
  return (
    <>
      {isOver && <ChatMessageNotes message={message} />}
      <footer data-slot="chat-message-footer">
        {/* At the outer edge: no gap is seen where the actions are not. */}
        {role !== 'user' && time}
        {isOver && ChatVersionSwitch && message.versions && message.versions.count > 1 && (
          <ChatVersionSwitch messageId={id} {...message.versions} />
        )}
        {isOver && Actions && role !== 'system' && (
          <Actions messageId={id} onEdit={role === 'user' ? onEdit : undefined} />
        )}
        {role === 'user' && time}
        {isOver && Usage && message.usage && <Usage messageId={id} />}
      </footer>
    </>
  )
}
