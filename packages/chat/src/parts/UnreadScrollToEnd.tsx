import { useChatContext } from '../react/ChatProvider.tsx'
import { useUnreadCount } from '../react/useUnreadCount.ts'
import { ScrollToEnd } from './ScrollToEnd.tsx'

/** The button that returns to the end, while the reader is not there; it counts what has come below since. */
export function UnreadScrollToEnd({ isAtEnd, onClick }: { isAtEnd: boolean; onClick: () => void }) {
  const { chat } = useChatContext('UnreadScrollToEnd')
  const unread = useUnreadCount(chat, isAtEnd)
  return isAtEnd ? null : <ScrollToEnd unread={unread} onClick={onClick} />
}
