import type { Chat } from '../../store/Chat.ts'
import type { ChatOptions } from '../../store/ChatOptions.ts'

// Every option of a chat. The type makes it impossible to forget one here: it would end as an attribute of the section.
const CHAT_OPTIONS: Record<keyof ChatOptions, true> = {
  endpoint: true,
  format: true,
  headers: true,
  auth: true,
  credentials: true,
  fetch: true,
  transport: true,
  retry: true,
  id: true,
  messages: true,
  backend: true,
  tools: true,
  whileBusy: true,
  storage: true,
  resume: true,
  logs: true,
  onData: true,
  onFinish: true,
  onError: true,
  onEvent: true,
  onWarning: true,
  extensions: true,
  ports: true,
}

type Props = Partial<ChatOptions> & { chat?: Chat | undefined }

/** Tells apart what makes a chat from everything else that a window was given. */
export function splitChatOptions<TProps extends Props>(props: TProps) {
  const { chat, ...others } = props
  const options: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(others)) {
    const half = Object.hasOwn(CHAT_OPTIONS, name) ? options : rest
    half[name] = value
  }
  if (!chat && (options.endpoint === undefined || options.format === undefined)) {
    throw new Error(
      '<ChatWindow> needs to know whom to ask. Give it a chat, or both endpoint and format: <ChatWindow endpoint="/v1/chat/completions" format={openAIChat()} />.',
    )
  }
  // Checked above: without a chat both are there. The loop above is what `Omit` says.
  return {
    chat,
    options: options as object as ChatOptions,
    rest: rest as Omit<TProps, keyof ChatOptions | 'chat'>,
  }
}
