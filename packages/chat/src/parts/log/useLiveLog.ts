import { useEffect, useState } from 'react'
import { isRunning } from '../../messages/isRunning.ts'
import { useChatContext } from '../../react/ChatProvider.tsx'
import type { ChatLog } from '../../store/ChatLog.ts'

/** How often the log of an answer that is on its way is read again: reading copies it. */
const EVERY_MS = 300

/** The log as it grows, and then as it is. */
export function useLiveLog(messageId: string, given: ChatLog): ChatLog {
  const { chat } = useChatContext('ChatLogView')
  const [log, setLog] = useState(given)
  useEffect(() => {
    const read = () => setLog((before) => chat.getLog(messageId) ?? before)
    const timer = setInterval(() => {
      const message = chat.getMessage(messageId)
      read()
      if (!message || !isRunning(message)) clearInterval(timer)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [chat, messageId])
  return log
}
