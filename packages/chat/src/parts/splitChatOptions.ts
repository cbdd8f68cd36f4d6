import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'

/** Tells apart what makes a chat from everything else that a window was given. */
export function splitChatOptions<TProps extends Partial<ChatOptions> & { chat?: Chat | undefined }>(props: TProps) {
  const {
    chat,
    endpoint,
    format,
    headers,
    auth,
    credentials,
    fetch,
    transport,
    retry,
    id,
    messages,
    onFinish,
    onError,
    onEvent,
    onWarning,
    ports,
    ...rest
  } = props
  const given = { headers, auth, credentials, fetch, transport, retry, id, messages }
  const callbacks = { onFinish, onError, onEvent, onWarning, ports }
  if (!chat && (endpoint === undefined || format === undefined)) {
    throw new Error(
      '<ChatWindow> needs to know whom to ask. Give it a chat, or both endpoint and format: <ChatWindow endpoint="/v1/chat/completions" format={openAIChat()} />.',
    )
  }
  // Checked above: without a chat both are there.
  const options = { endpoint, format, ...given, ...callbacks } as ChatOptions
  return { chat, options, rest }
}
