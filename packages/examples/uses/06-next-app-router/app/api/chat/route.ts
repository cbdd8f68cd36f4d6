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
