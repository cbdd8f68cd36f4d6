import { ChatWindow, en, openAIChat, useChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { liveBackend } from '../composer/liveBackend.ts'
import { envelope } from '../formats/envelope.ts'

interface EnvelopeDeskProps {
  locale: string
  endpoint?: string
  resumable?: boolean
}

const backend = liveBackend()
const openai = openAIChat()

/** A help desk: the company's own envelope, or a stream that can be resumed. */
export function EnvelopeDesk({ locale, endpoint = '/sse/envelope?tokenMs=1', resumable }: EnvelopeDeskProps) {
  const { chat, conversation } = useChat({
    endpoint,
    format: resumable ? openai : envelope,
    backend,
    resume: resumable ? 'last-event-id' : undefined,
  })
  return (
    <div style={{ display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', height: '100dvh' }}>
      <ChatWindow chat={chat} labels={locale === 'zh-CN' ? zhCN : en} title="Help desk" avatar="H" />
      <output data-testid="session" style={{ font: '0.75rem ui-monospace, monospace', padding: '0.25rem 1rem' }}>
        {JSON.stringify(conversation)}
      </output>
    </div>
  )
}
