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
import { useState } from 'react'

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
  const [chat] = useState(() => {
    const endpoint = `/v1/chat/completions?${query}`
    const made = createChat({ endpoint, format: openAIChat(), messages: messages?.(), backend })
    if (question) made.send(question)
    return made
  })
  return (
    <div style={{ height: '100dvh' }}>
      <ChatWindow chat={chat} labels={isChinese ? zhCN : en} {...look} />
    </div>
  )
}
