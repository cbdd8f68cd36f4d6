/** Use 10: a history of ten thousand messages, loaded as the reader scrolls up. */
import { type ChatMessageData, ChatWindow, createChat, openAIChat } from '@streamside/chat'
import '@streamside/chat/styles.css'

declare function fetchPage(before: string | undefined, signal: AbortSignal): Promise<ChatMessageData[]>

export async function openHistory() {
  const chat = createChat({
    endpoint: '/v1/chat/completions',
    format: openAIChat(),
    messages: await fetchPage(undefined, new AbortController().signal),
    backend: { loadOlder: ({ before, signal }) => fetchPage(before?.id, signal) },
  })
  return <ChatWindow chat={chat} />
}
