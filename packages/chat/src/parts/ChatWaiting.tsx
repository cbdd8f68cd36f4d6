import { useChatContext } from '../react/ChatProvider.tsx'
import { useChatState } from '../react/useChatState.ts'
import { useCountdown } from '../react/useCountdown.ts'

/** Between a question and the first word: three dots, or how long until the request is sent again. */
export function ChatWaiting() {
  const { chat, labels } = useChatContext('ChatWaiting')
  const connection = useChatState(chat, 'connection')
  const seconds = useCountdown(connection.status === 'waiting' ? connection.retryAtMs : undefined)
  return (
    <div data-slot="chat-waiting">
      {seconds !== undefined ? (
        <span>{labels.retryingIn(seconds)}</span>
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
