import type { ComponentType } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useChatMessageText } from '../react/useChatMessageText.ts'
import { PlainText, type PlainTextProps } from './PlainText.tsx'

/** Props of {@link ChatText}. */
export interface ChatTextProps {
  messageId: string
  partIndex: number
  /** Words that are there at mount are shown, or typed. @default 'shown' */
  initial?: 'shown' | 'typed' | undefined
  /** What shows the text. @default PlainText */
  render?: ComponentType<PlainTextProps> | undefined
}

/** The words of one part of an answer, typed evenly while they arrive. */
export function ChatText({ messageId, partIndex, initial, render: Render = PlainText }: ChatTextProps) {
  const { chat } = useChatContext('ChatText')
  const { text, status } = useChatMessageText(chat, { messageId, partIndex, initial })
  return <Render text={text} caret={status !== 'done'} />
}
