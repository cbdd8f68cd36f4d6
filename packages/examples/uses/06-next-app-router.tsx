/** Use 6: Next.js App Router. The first half is app/api/chat/route.ts, the second half app/page.tsx. */
import { ChatWindow } from '@streamside/chat'
import { openAIChat } from '@streamside/chat/formats'

/** The key stays on the server: the route passes the provider's stream through, unread. */
export async function POST(request: Request): Promise<Response> {
  const upstream = await fetch('https://llm.example.com/v1/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.LLM_KEY}` },
    body: await request.text(),
    signal: request.signal,
  })
  const headers = { 'content-type': upstream.headers.get('content-type') ?? 'text/event-stream' }
  return new Response(upstream.body, { status: upstream.status, headers })
}

/** A client component: the door `@streamside/chat` carries 'use client' itself; formats work on both sides. */
export default function Page() {
  return <ChatWindow endpoint="/api/chat" format={openAIChat({ model: 'gpt-5' })} title="Ask us" />
}
