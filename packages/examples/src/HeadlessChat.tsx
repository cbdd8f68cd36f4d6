/** A chat without any component of ours: the hook, one format, and the page's own elements. */
import { openAIChat } from '@streamside/chat/formats'
import { textOf, useChat } from '@streamside/chat/headless'

const format = openAIChat({ model: 'docs-assistant' })

export function HeadlessChat({ endpoint = '/v1/chat/completions' }) {
  const { messages, status, error, send, stop, retry } = useChat({ endpoint, format })
  return (
    <main>
      {messages.map((message) => (
        <article key={message.id} data-status={message.status}>
          <strong>{message.role === 'user' ? 'You' : 'Assistant'}</strong>
          <p style={{ whiteSpace: 'pre-wrap' }}>{textOf(message)}</p>
        </article>
      ))}
      {error && (
        <p role="alert">
          {error.message}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <form action={(data) => send(String(data.get('question')))}>
        <input name="question" aria-label="Question" />
        <button type="submit">Ask</button>
        {(status === 'submitted' || status === 'streaming') && (
          <button type="button" onClick={stop}>
            Stop
          </button>
        )}
      </form>
    </main>
  )
}
