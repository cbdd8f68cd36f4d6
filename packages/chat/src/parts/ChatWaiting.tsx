import { useEffect, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useConnection } from '../react/useConnection.ts'

/** Between a question and the first word: three dots, or how long until the request is sent again. */
export function ChatWaiting() {
  const { chat, labels } = useChatContext('ChatWaiting')
  const connection = useConnection(chat)
  return (
    <div data-slot="chat-waiting">
      {connection.status === 'waiting' ? (
        <Countdown untilMs={connection.retryAtMs} />
      ) : (
        <>
          <span data-slot="chat-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span data-slot="chat-hidden">{labels.waiting}</span>
        </>
      )}
    </div>
  )
}

function Countdown({ untilMs }: { untilMs: number }) {
  const { labels } = useChatContext('ChatWaiting')
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return <span>{labels.retryingIn(Math.max(1, Math.ceil((untilMs - nowMs) / 1000)))}</span>
}
