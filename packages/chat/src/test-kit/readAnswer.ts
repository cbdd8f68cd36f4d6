import type { Transport } from '@streamside/event-stream/core'
import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { createChat } from '../store/createChat.ts'

/** What came of one answer. */
export interface ReadAnswer {
  message: ChatMessageData
  conversation: Readonly<Record<string, unknown>>
  warnings: readonly string[]
}

/** Asks once, over a transport, and resolves when the answer has ended, whatever end. */
export function readAnswer(format: ChatFormat, transport: Transport): Promise<ReadAnswer> {
  const warnings: string[] = []
  return new Promise((resolve) => {
    const chat = createChat({
      endpoint: '/chat',
      format,
      transport,
      onWarning: (warning) => warnings.push(warning),
      onFinish: (message) => resolve({ message, conversation: chat.getSnapshot().conversation, warnings }),
    })
    chat.send('?')
  })
}

/** A transport that gives these chunks, whatever is asked. */
export function chunksTransport(chunks: readonly Uint8Array[], contentType = 'text/event-stream'): Transport {
  return {
    name: 'chunks',
    capabilities: { methods: true, headers: true, response: true },
    open: async ({ url }) => ({
      status: 200,
      headers: new Headers({ 'content-type': contentType }),
      url,
      redirected: false,
      chunks: (async function* () {
        for (const chunk of chunks) yield chunk.slice()
      })(),
    }),
  }
}

/** A transport that gives a whole body in one chunk. */
export function textTransport(body: string, contentType?: string): Transport {
  return chunksTransport([new TextEncoder().encode(body)], contentType)
}

/** Only what an answer is made of: without ids and times of the chat's own. */
export function essenceOf({ message, conversation }: ReadAnswer) {
  const { id: _, createdAt: __, finishedAt: ___, parts, error, role: ____, ...rest } = message
  return {
    ...rest,
    parts: parts.map((part) => {
      if (part.type !== 'reasoning') return part
      const { startedAt: _, endedAt: __, ...words } = part
      return words
    }),
    ...(error && { error: { code: error.code, message: error.message, serverCode: error.serverCode } }),
    ...(Object.keys(conversation).length > 0 && { conversation }),
  }
}
