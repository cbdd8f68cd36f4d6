/** Use 5: a program written for the AI SDK's useChat, moved. The backend stays; messages keep their shape. */
import { textOf, toUIMessages, uiMessageStream, useChat } from '@streamside/chat'

export function Chat({ save }: { save: (messages: { id: string; role: string }[]) => void }) {
  const { messages, send, stop, regenerate, status, error } = useChat({
    endpoint: '/api/chat',
    format: uiMessageStream(),
  })
  return (
    <form action={(data) => send(String(data.get('question')))}>
      {messages.map((message) => (
        <p key={message.id}>
          {message.role}: {textOf(message)}
        </p>
      ))}
      {error && <p role="alert">{error.message}</p>}
      <input name="question" />
      {status === 'submitted' || status === 'streaming' ? (
        <button type="button" onClick={stop}>
          Stop
        </button>
      ) : (
        <button type="button" onClick={() => regenerate()}>
          Again
        </button>
      )}
      <button type="button" onClick={() => save(toUIMessages(messages))}>
        Save
      </button>
    </form>
  )
}
