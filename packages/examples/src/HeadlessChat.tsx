/** A chat without any component of ours: the hook, one format, and the page's own elements. */
import { openAIChat } from '@streamside/chat/formats'
import { textOf, useChat } from '@streamside/chat/headless'

const format = openAIChat({ model: 'docs-assistant' })

export function HeadlessChat({ endpoint = '/v1/chat/completions' }) {
  const { messages, status, error, send, stop, retry } = useChat({ endpoint, format })
  const isBusy = status === 'submitted' || status === 'streaming'
  return (
    <main>
      {messages.map((message) => (
        <article key={message.id} data-status={message.status}>
          <strong>{message.role === 'user' ? 'You' : 'Assistant'}</strong>
          <p style={{ whiteSpace: 'pre-wrap' }}>{textOf(message)}</p>
        </article>
      ))}
      {error && <p role="alert">{error.message}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send(String(new FormData(event.currentTarget).get('question')))
          event.currentTarget.reset()
        }}
      >
        <input name="question" aria-label="Question" />
        <button type="submit">Ask</button>
        {(isBusy || error) && (
          <button type="button" onClick={isBusy ? stop : retry}>
            {isBusy ? 'Stop' : 'Try again'}
          </button>
        )}
      </form>
    </main>
  )
}
