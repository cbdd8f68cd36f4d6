/** Use 7: parts copied into an app (by the shadcn CLI, or by hand) stand on the headless door and are changed at will. */
import {
  type ChatOptions,
  ChatProvider,
  textOf,
  useChat,
  useChatContext,
  useChatMessage,
  useChatMessageText,
} from '@streamside/chat/headless'

function Bubble({ id }: { id: string }) {
  const { chat, labels } = useChatContext('Bubble')
  const message = useChatMessage(chat, id)
  const typed = useChatMessageText(chat, { messageId: id, partIndex: 0 })
  if (!message) return null
  return (
    <article className={message.role === 'user' ? 'bubble mine' : 'bubble'}>
      {message.role === 'user' ? textOf(message) : typed.text}
      {message.error && <p role="alert">{labels.error(message.error)}</p>}
    </article>
  )
}

export function OwnChat(options: ChatOptions) {
  const { chat, messages } = useChat(options)
  return (
    <ChatProvider chat={chat}>
      {messages.map(({ id }) => (
        <Bubble key={id} id={id} />
      ))}
    </ChatProvider>
  )
}
