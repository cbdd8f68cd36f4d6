import type { ChatMessageRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageShape } from '../react/useMessageShape.ts'

/** The tokens that an answer took: shown where it is given as `components.usage`. */
export function ChatUsageView({ messageId }: ChatMessageRenderProps) {
  const { chat, labels } = useChatContext('ChatUsageView')
  const usage = useMessageShape(chat, messageId)?.usage
  return usage ? <span data-slot="chat-usage">{labels.usage(usage)}</span> : null
}
