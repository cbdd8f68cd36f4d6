import { useChatContext } from '../react/ChatProvider.tsx'
import { ChatText } from './ChatText.tsx'

/** What the model thought: open while it thinks, folded after. */
export function ChatReasoning(props: { messageId: string; partIndex: number; isOpen: boolean }) {
  const { labels } = useChatContext('ChatReasoning')
  return (
    <details data-slot="chat-reasoning" open={props.isOpen}>
      <summary>{labels.reasoning}</summary>
      <ChatText messageId={props.messageId} partIndex={props.partIndex} />
    </details>
  )
}
