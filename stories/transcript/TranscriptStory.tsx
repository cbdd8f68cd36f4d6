import {
  type ChatMessageData,
  type ChatOptions,
  ChatWindow,
  type ChatWindowOwnProps,
  createChat,
  en,
  openAIChat,
} from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { useEffect, useState } from 'react'

/** What a story shows. */
export interface TranscriptStoryProps extends Pick<ChatWindowOwnProps, 'components' | 'follow'> {
  isChinese: boolean
  messages?: (() => readonly ChatMessageData[]) | undefined
  backend?: ChatOptions['backend']
  /** Of the live endpoint. */
  query?: string | undefined
  /** Asked at once. */
  question?: string | undefined
}

/** A window with a conversation that was there; what is asked goes to the live endpoint. */
export function TranscriptStory(props: TranscriptStoryProps) {
  const { isChinese, messages, backend, query = 'firstTokenMs=50&tokenMs=10', question, ...look } = props
  const [chat] = useState(() =>
    createChat({
      endpoint: `/v1/chat/completions?${query}`,
      format: openAIChat(),
      messages: messages?.(),
      backend,
    }),
  )
  // Once the window is there, as a reader would.
  useEffect(() => {
    if (question && chat.getSnapshot().status === 'ready') chat.send(question)
  }, [chat, question])
  return (
    <div style={{ height: '100dvh' }}>
      <ChatWindow chat={chat} labels={isChinese ? zhCN : en} {...look} />
    </div>
  )
}
