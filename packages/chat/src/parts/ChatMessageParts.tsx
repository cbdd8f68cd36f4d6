import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { ChatReasoning } from './ChatReasoning.tsx'
import { ChatSources } from './ChatSources.tsx'
import { ChatText } from './ChatText.tsx'
import { PlainText } from './PlainText.tsx'

/** The pieces of a message in their order; its sources together at the end. */
export function ChatMessageParts({ message, initial }: { message: ChatMessageData; initial: 'shown' | 'typed' }) {
  const { parts, id } = message
  const sources = parts.filter((part) => part.type === 'source')
  return (
    <>
      {parts.map((part, index) => {
        // Parts are only ever added at the end: the place is the identity.
        if (part.type === 'source') return null
        if (part.type === 'reasoning') {
          const isOpen = index === parts.length - 1 && message.status === 'streaming'
          return <ChatReasoning key={`${id} ${index}`} messageId={id} partIndex={index} isOpen={isOpen} />
        }
        if (part.type !== 'text') return null
        return (
          <div key={`${id} ${index}`} data-slot="chat-bubble">
            {message.role === 'user' ? (
              <PlainText text={part.text} streaming={false} />
            ) : (
              <ChatText messageId={id} partIndex={index} initial={initial} />
            )}
          </div>
        )
      })}
      {sources.length > 0 && <ChatSources sources={sources} />}
    </>
  )
}
