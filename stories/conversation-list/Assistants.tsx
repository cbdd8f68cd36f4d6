import {
  type ChatComponents,
  ChatWindow,
  ConversationDrawer,
  ConversationList,
  type Conversations,
  createConversations,
  en,
  openAIChat,
  useConversations,
} from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import type { ReactNode } from 'react'
import { liveBackend } from '../composer/liveBackend.ts'
import './assistants.css'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Assistants as an app has them, each with a chat of its own against the live endpoint. */
export function makeAssistants({ endpoint = '/v1/chat/completions?tokenMs=10' } = {}): Conversations {
  const entry = (id: string, title: string, preview: string, agoMs: number) => {
    const at = Date.now() - agoMs
    return { id, title, preview, createdAt: at, lastActiveAt: at }
  }
  const conversations = createConversations({
    chat: { endpoint, format: openAIChat(), backend: liveBackend() },
    conversations: [
      { ...entry('c-docs', 'Docs assistant', 'Answers from this documentation', 2 * DAY_MS), isPinned: true },
      entry('c-orders', 'Orders', 'Where is my parcel?', 5 * MINUTE_MS),
      { ...entry('c-quotes', '报价助手', '帮您准备报价单', DAY_MS), isUnread: true },
      entry('c-travel', 'Travel expenses', 'Receipts and allowances', 8 * DAY_MS),
      entry('c-empty', 'New assistant', 'Nothing was asked yet', 400 * DAY_MS),
    ],
  })
  conversations.open('c-orders')
  return conversations
}

interface AssistantsProps {
  conversations: Conversations
  locale: string
  components?: ChatComponents
  actions?: ReactNode
}

/** The list beside the chat; on a phone behind a button in the header. */
export function Assistants({ conversations, locale, components, actions }: AssistantsProps) {
  const labels = locale === 'zh-CN' ? zhCN : en
  const { chat, currentId, conversations: all } = useConversations(conversations)
  const current = all.find(({ id }) => id === currentId)
  const drawer = <ConversationDrawer conversations={conversations} labels={labels} />
  return (
    <div className="assistants">
      <ConversationList className="assistants-list" conversations={conversations} labels={labels} />
      {chat && (
        <ChatWindow
          key={chat.id}
          chat={chat}
          labels={labels}
          title={current?.title}
          components={components}
          actions={
            <>
              {actions}
              {drawer}
            </>
          }
        />
      )}
    </div>
  )
}
