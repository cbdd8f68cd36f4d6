/** A chat of your own on `@streamside/chat/headless`: the store, the words at an even pace and the labels are the kit's, all else is here. */
import {
  type ChatOptions,
  ChatProvider,
  textOf,
  useChat,
  useChatContext,
  useChatMessage,
  useChatMessageText,
} from '@streamside/chat/headless'
import type { FormEvent } from 'react'
import './own-chat.css'

export function OwnChat(options: ChatOptions) {
  const { chat, messages } = useChat(options)
  return (
    <ChatProvider chat={chat}>
      <section className="own-chat">
        <div role="log" aria-live="off" className="own-chat-log">
          {messages.map(({ id }) => (
            <OwnChatBubble key={id} id={id} />
          ))}
        </div>
        <OwnChatComposer />
      </section>
    </ChatProvider>
  )
}

export function OwnChatBubble({ id }: { id: string }) {
  const { chat, labels } = useChatContext('OwnChatBubble')
  const message = useChatMessage(chat, id)
  const typed = useChatMessageText(chat, { messageId: id, partIndex: 0 })
  if (!message) return null
  const isMine = message.role === 'user'
  return (
    <article aria-label={isMine ? labels.you : labels.assistant} data-role={message.role} data-status={message.status}>
      {isMine ? textOf(message) : typed.text}
      {message.error && (
        <p role="alert">
          {labels.error(message.error)}{' '}
          <button type="button" onClick={() => chat.regenerate(id)}>
            {labels.retry}
          </button>
        </p>
      )}
    </article>
  )
}

export function OwnChatComposer() {
  const { chat, labels } = useChatContext('OwnChatComposer')
  const status = useChat(chat, (snapshot) => snapshot.status)
  const isBusy = status === 'submitted' || status === 'streaming'

  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const question = String(new FormData(event.currentTarget).get('question')).trim()
    if (!question || isBusy) return
    event.currentTarget.reset()
    chat.send(question)
  }

  return (
    <form onSubmit={ask} className="own-chat-composer">
      <input name="question" aria-label={labels.message} placeholder={labels.placeholder} autoComplete="off" />
      {isBusy ? (
        <button type="button" onClick={chat.stop}>
          {labels.stop}
        </button>
      ) : (
        <button type="submit">{labels.send}</button>
      )}
    </form>
  )
}
