import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { useChatContext } from '../react/ChatProvider.tsx'

/** How an answer ended, where it did not simply end: stopped, or cut by a limit, which one can go beyond. */
export function ChatMessageNotes({ message }: { message: ChatMessageData }) {
  const { chat, labels } = useChatContext('ChatMessageNotes')
  const { status, finishReason } = message
  const finish = finishReason !== undefined && status === 'done' ? labels.finishNote(finishReason) : undefined
  const note = status === 'stopped' ? labels.stopped : finish
  if (note === undefined) return null
  const isLast = chat.getMessageIds().at(-1) === message.id
  // Only a length that was reached can be gone beyond, and only at the end of the conversation.
  const canGoOn = finish !== undefined && isLast && /length|token/i.test(finishReason ?? '')
  return (
    <p data-slot="chat-note">
      {note}
      {canGoOn && (
        <button type="button" data-slot="chat-note-button" onClick={() => chat.send(labels.continueQuestion)}>
          {labels.continue}
        </button>
      )}
    </p>
  )
}
