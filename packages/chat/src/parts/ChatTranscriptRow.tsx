import { memo } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useEndsContext } from '../react/useEndsContext.ts'
import { useIsHydrated } from '../react/useIsHydrated.ts'
import type { Chat } from '../store/Chat.ts'
import { dayOf } from '../transcript/dayOf.ts'
import { ChatContextDivider } from './ChatContextDivider.tsx'
import { ChatDay } from './ChatDay.tsx'
import { ChatMessage } from './ChatMessage.tsx'

/** A message with what stands around it: the day that begins with it, the divider of a context that ends with it. */
export const ChatTranscriptRow = memo(function ChatTranscriptRow(props: {
  messageId: string
  previousId: string | undefined
}) {
  const { messageId, previousId } = props
  const { chat } = useChatContext('ChatTranscript')
  const dayBegins = useIsHydrated() && beginsDay(chat, messageId, previousId)
  return (
    <>
      {dayBegins && <ChatDay atMs={chat.getMessage(messageId)?.createdAt ?? 0} />}
      <ChatMessage messageId={messageId} data-message-id={messageId} tabIndex={-1} />
      {useEndsContext(chat, messageId) && <ChatContextDivider />}
    </>
  )
})

/** A conversation of today alone needs no name of a day. */
function beginsDay(chat: Chat, messageId: string, previousId: string | undefined): boolean {
  const message = chat.getMessage(messageId)
  if (!message) return false
  const previous = previousId === undefined ? undefined : chat.getMessage(previousId)
  return dayOf(message.createdAt) !== dayOf(previous?.createdAt ?? Date.now())
}
