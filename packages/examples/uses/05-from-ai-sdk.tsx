/**
 * Use 5: a program written for the AI SDK's useChat, moved. The backend stays as it is, and so do saved messages.
 *
 * | before | now |
 * |---|---|
 * | `useChat({ transport: new DefaultChatTransport({ api }) })` | `useChat({ endpoint: api, format: uiMessageStream() })` |
 * | `useChat<MyMessage>()` | `uiMessageStream<MyTypes>()` |
 * | `messages: saved` | `messages: fromUIMessages(saved)` |
 * | `sendMessage({ text })` | `send(text)` |
 * | `headers`, `body` of the transport | `headers` of the chat, `uiMessageStream({ body })`; for one question `send(text, { headers, body })` |
 * | `onFinish: ({ message }) => …` | `onFinish: (message) => …`; `onError` is given the message too, with `message.error` |
 * | `setMessages([])` | `clear()` |
 * | `part.type === 'tool-search'` | `part.type === 'tool' && part.name === 'search'`; its states have the same names |
 * | `part.type === 'data-weather'` | `part.type === 'data' && part.name === 'weather'` |
 * | `addToolOutput({ toolCallId, output })` | `chat.addToolResult(toolCallId, { output })` |
 * | `addToolApprovalResponse({ id, approved })` | `chat.respondToApproval(toolCallId, { approved })` |
 * | `save(messages)` | `save(toUIMessages(messages))` |
 */
import { fromUIMessages, toUIMessages, type UIMessageLike, uiMessageStream, useChat } from '@streamside/chat'
import { useState } from 'react'

/** What `useChat<UIMessage<Metadata, DataParts, Tools>>` was told. */
interface Types {
  metadata: { model?: string }
  tools: { search_docs: { input: { query: string }; output: { sections: { title: string }[] } } }
}

export function Chat({ saved, save }: { saved: UIMessageLike[]; save: (messages: UIMessageLike[]) => void }) {
  const [draft, setDraft] = useState('')
  const { messages, send, stop, regenerate, status, error } = useChat({
    endpoint: '/api/chat',
    format: uiMessageStream<Types>(),
    messages: fromUIMessages(saved),
  })
  const isBusy = status === 'submitted' || status === 'streaming'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(draft)
        setDraft('')
      }}
    >
      {messages.map(({ id, role, parts, metadata }) => (
        <article key={id} aria-label={role} title={metadata.model}>
          {parts.map((part, index) => {
            const key = `${id} ${index}`
            if (part.type === 'text') return <p key={key}>{part.text}</p>
            if (part.type === 'tool' && part.state === 'output-available') {
              return <p key={key}>Found {part.output?.sections?.map(({ title }) => title).join(', ')}.</p>
            }
            return null
          })}
        </article>
      ))}
      {error && <p role="alert">{error.message}</p>}
      <input aria-label="Question" value={draft} onChange={(event) => setDraft(event.target.value)} />
      <button type="button" onClick={isBusy ? stop : () => regenerate()}>
        {isBusy ? 'Stop' : 'Again'}
      </button>
      <button type="button" onClick={() => save(toUIMessages(messages))}>
        Save
      </button>
    </form>
  )
}
