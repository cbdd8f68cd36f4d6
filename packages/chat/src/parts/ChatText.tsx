import { useChatContext } from '../react/ChatProvider.tsx'
import { PlainText } from './PlainText.tsx'
import { useFrameText } from './useFrameText.ts'

/** Props of {@link ChatText}. */
export interface ChatTextProps {
  messageId: string
  partIndex: number
  /** Words that are there at mount are shown, or typed. @default 'shown' */
  initial?: 'shown' | 'typed' | undefined
}

/** The words of one part of an answer, typed evenly while they arrive. */
export function ChatText({ messageId, partIndex, initial }: ChatTextProps) {
  const { chat, components } = useChatContext('ChatText')
  const { text, status } = useFrameText(chat, { messageId, partIndex, initial })
  const Text = components.text ?? PlainText
  return <Text text={text} streaming={status !== 'done'} />
}
