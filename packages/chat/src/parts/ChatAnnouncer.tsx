import { useEffect, useState } from 'react'
import { textOf } from '../messages/textOf.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useIsRunning } from '../react/useIsRunning.ts'

/** Tells a screen reader that an answer is on its way, then the answer as a whole: never word by word. */
export function ChatAnnouncer() {
  const { chat, labels } = useChatContext('ChatAnnouncer')
  const running = useIsRunning(chat)
  const [hasRun, setHasRun] = useState(false)
  useEffect(() => {
    if (running) setHasRun(true)
  }, [running])
  const last = chat.getMessage(chat.getMessageIds().at(-1) ?? '')
  const words = last?.role === 'assistant' ? textOf(last) : ''
  return (
    <div data-slot="chat-hidden" role="status">
      {running ? labels.waiting : hasRun && words}
    </div>
  )
}
