import { createServer, type ServerResponse } from 'node:http'

/** What is sent, and how fast. */
export interface Tokens {
  tokens: readonly string[]
  tokensPerSecond: number
}

/** How often the server looks what is due: a model's server writes a token as it comes. */
const TICK_MS = 4

/**
 * One endpoint for all contestants: the same tokens at the same times, `/v1/chat/completions` in the words of OpenAI,
 * `/ui/chat` in those of the AI SDK. Each token is an event and a write of its own.
 */
export async function serveTokens({ tokens, tokensPerSecond }: Tokens) {
  let lastByteMs = 0
  const server = createServer((request, response) => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end()
    request.resume()
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' })
    const wire = request.url?.startsWith('/ui/') ? uiWire : openAIWire
    stream(response, wire)
  })

  function stream(response: ServerResponse, wire: typeof uiWire): void {
    const startedMs = performance.now()
    let sent = 0
    const write = (data: string) => response.write(`data: ${data}\n\n`)
    for (const data of wire.before) write(data)
    const timer = setInterval(() => {
      const due = Math.min(tokens.length, Math.floor(((performance.now() - startedMs) * tokensPerSecond) / 1000))
      for (; sent < due; sent++) write(wire.token(tokens[sent] ?? ''))
      if (sent < tokens.length && !response.destroyed) return
      clearInterval(timer)
      for (const data of wire.after) write(data)
      response.end()
      lastByteMs = Date.now()
    }, TICK_MS)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return {
    url: `http://127.0.0.1:${port}`,
    /** When the last byte of an answer was sent, as `Date.now()`; 0 while it is on its way. */
    lastByteMs: () => lastByteMs,
    reset: () => {
      lastByteMs = 0
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const chunk = (delta: object, reason: string | null = null) =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'bench',
    choices: [{ index: 0, delta, finish_reason: reason }],
  })

const openAIWire = {
  before: [chunk({ role: 'assistant', content: '' })],
  token: (content: string) => chunk({ content }),
  after: [chunk({}, 'stop'), '[DONE]'],
}

const uiWire = {
  before: [{ type: 'start' }, { type: 'start-step' }, { type: 'text-start', id: '0' }].map((one) =>
    JSON.stringify(one),
  ),
  token: (delta: string) => JSON.stringify({ type: 'text-delta', id: '0', delta }),
  after: [
    ...[{ type: 'text-end', id: '0' }, { type: 'finish-step' }, { type: 'finish' }].map((one) => JSON.stringify(one)),
    '[DONE]',
  ],
}
