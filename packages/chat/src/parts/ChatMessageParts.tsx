import { Fragment, type ReactNode } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, SourcePart } from '../messages/ChatPart.ts'
import { isRunning } from '../messages/isRunning.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ChatFile } from './ChatFile.tsx'
import { ChatReasoning } from './ChatReasoning.tsx'
import { ChatSources } from './ChatSources.tsx'
import { ChatText } from './ChatText.tsx'
import { ChatToolSlot } from './ChatToolSlot.tsx'
import { PlainText } from './PlainText.tsx'

/** The pieces of a message in their order; its sources together at the end. */
export function ChatMessageParts({ message, initial }: { message: ChatMessageData; initial: 'shown' | 'typed' }) {
  const { components } = useChatContext('ChatMessageParts')
  const { parts, id: messageId } = message
  const sources = parts.filter((part): part is SourcePart => part.type === 'source')
  const Sources = components.sources ?? ChatSources
  const Reasoning = components.reasoning ?? ChatReasoning
  const File = components.file ?? ChatFile

  function show(part: ChatPart, partIndex: number): ReactNode {
    switch (part.type) {
      case 'text':
        return (
          <div data-slot="chat-bubble" data-growing={isRunning(message) ? '' : undefined}>
            {message.role === 'assistant' ? (
              <ChatText messageId={messageId} partIndex={partIndex} initial={initial} />
            ) : (
              <PlainText text={part.text} streaming={false} />
            )}
          </div>
        )
      case 'reasoning':
        return <Reasoning messageId={messageId} partIndex={partIndex} />
      case 'tool':
        return <ChatToolSlot messageId={messageId} partIndex={partIndex} part={part} />
      case 'file':
        return <File messageId={messageId} part={part} />
      case 'data': {
        const Data = components.data?.[part.name]
        return Data && <Data messageId={messageId} part={part} />
      }
      case 'form': {
        const Form = components.form
        return Form && <Form messageId={messageId} part={part} />
      }
      case 'source':
        return null
      default:
        return part satisfies never
    }
  }

  return (
    <>
      {/* Parts are only ever added at the end: the place is the identity. */}
      {parts.map((part, index) => (
        <Fragment key={`${messageId} ${index}`}>{show(part, index)}</Fragment>
      ))}
      {sources.length > 0 && <Sources messageId={messageId} sources={sources} />}
    </>
  )
}
