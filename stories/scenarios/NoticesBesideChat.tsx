import { ChatProvider, ChatWindow, en, openAIChat, useChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { useEventStream } from '@streamside/event-stream'
import './notices.css'

interface Notice {
  seq: number
  title: string
  text: string
}

const isClose = (event: { event: string }) => event.event === 'close'

/** A page that lives: notices arrive by GET, and one is asked about by a press. */
export function NoticesBesideChat({ locale }: { locale: string }) {
  const { chat } = useChat({ endpoint: '/v1/chat/completions?tokenMs=5', format: openAIChat() })
  const feed = useEventStream('/sse/notices?everyMs=300&count=6', {
    parse: (event) => JSON.parse(event.data) as Notice,
    initialState: [] as readonly Notice[],
    reduce: (notices, notice) => [...notices, notice].slice(-20),
    isEnd: isClose,
  })
  const labels = locale === 'zh-CN' ? zhCN : en
  return (
    <ChatProvider chat={chat} labels={labels}>
      <div className="notices-page">
        <ul aria-label="Notices" className="notices">
          {feed.data.map(({ seq, title, text }) => (
            <li key={seq}>
              <button type="button" data-slot="chat-starter" onClick={() => chat.send(`${title}: ${text}`)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
        <ChatWindow chat={chat} labels={labels} />
      </div>
    </ChatProvider>
  )
}
