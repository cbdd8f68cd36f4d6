import '@streamside/chat/styles.css'
import { type Chat, type ChatMessageData, ChatWindow, createChat, openAIChat } from '@streamside/chat'
import type { Root } from 'react-dom/client'

let chat: Chat | undefined

/** Opens a conversation that was there, and returns the milliseconds until it is painted. */
export async function openLong(root: Root, count: number, base: string): Promise<number> {
  chat = createChat({
    endpoint: `${base}/v1/chat/completions`,
    format: openAIChat(),
    messages: conversation(count),
    id: String(count),
  })
  const startedMs = performance.now()
  root.render(<ChatWindow chat={chat} />)
  // A timer set in a frame runs when that frame has been painted.
  await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  return performance.now() - startedMs
}

/** Asks into the conversation that is open. */
export function askLong(): void {
  chat?.send('Go')
}
Object.assign(window, { askLong })

const ANSWER = `There are **three** things to know about it.

1. It arrives as [Server-Sent Events](https://html.spec.whatwg.org/multipage/server-sent-events.html).
2. Each event has \`data\`, and sometimes an \`id\`.
3. A blank line ends it.

\`\`\`ts
const stream = useEventStream('/v1/chat/completions', { body })
\`\`\`

| code | means |
|---|---|
| 200 | it goes on |
| 429 | later |

That is all, and it has been so for a long time.`

function conversation(count: number): ChatMessageData[] {
  const now = Date.now()
  return Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    role: index % 2 === 0 ? 'user' : 'assistant',
    parts: [{ type: 'text', text: index % 2 === 0 ? `And what of number ${index}?` : `${ANSWER} (${index})` }],
    metadata: {},
    status: 'done',
    createdAt: now - (count - index) * 60_000,
  }))
}
