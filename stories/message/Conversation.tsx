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

/** The two languages of the toolbar. */
export type Locale = 'en' | 'zh-CN'

/** What a story shows: messages that are there, and what the chat can do. */
export interface ConversationProps extends Pick<ChatWindowOwnProps, 'components' | 'variant' | 'announce'> {
  locale: Locale
  messages?: ((locale: Locale) => readonly ChatMessageData[]) | undefined
  options?: Partial<ChatOptions> | undefined
  query?: string | undefined
}

/** A window with these messages; what is asked in it goes to the live endpoint. */
export function Conversation({ locale, messages, options, query = 'tokenMs=8', ...look }: ConversationProps) {
  const [chat] = useState(() =>
    createChat({
      endpoint: `/v1/chat/completions?${query}`,
      format: openAIChat({ model: 'docs-assistant' }),
      messages: messages?.(locale),
      ...options,
    }),
  )
  return (
    <div style={{ height: '100dvh' }}>
      <ChatWindow chat={chat} labels={locale === 'zh-CN' ? zhCN : en} {...look} />
    </div>
  )
}

/** What the language toolbar says. */
export const localeOf = (globals: Record<string, unknown>): Locale => (globals.locale === 'zh-CN' ? 'zh-CN' : 'en')
