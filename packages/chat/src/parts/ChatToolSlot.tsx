import type { ToolPart } from '../messages/ChatPart.ts'
import type { ChatPartRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useLivePart } from '../react/useLivePart.ts'
import { ChatToolCall } from './ChatToolCall.tsx'

/** Gives a call to the component for that tool, to `components.tool`, or to ours; while its arguments arrive once per frame. */
export function ChatToolSlot(props: ChatPartRenderProps<ToolPart> & { partIndex: number }) {
  const { chat, components } = useChatContext('ChatToolSlot')
  const { messageId, partIndex, part } = props
  const live = useLivePart(chat, { messageId, partIndex, isLive: part.state === 'input-streaming' })
  const Tool = components.tools?.[part.name] ?? components.tool ?? ChatToolCall
  return <Tool messageId={messageId} part={live?.type === 'tool' ? live : part} />
}
