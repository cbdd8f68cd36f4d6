import { readFile } from 'node:fs/promises'
import { type EndpointServer, serveEndpoint } from '@streamside/endpoint/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import { createChat } from '../store/createChat.ts'
import { readAnswer } from '../test-kit/readAnswer.ts'
import { cutTransport } from '../test-kit/rechunked.ts'
import { jsonEnvelope } from './jsonEnvelope.ts'
import { openAIChat } from './openAIChat.ts'
import { plainText } from './plainText.ts'

let server: EndpointServer
beforeAll(async () => {
  server = await serveEndpoint({ port: 0 })
})
afterAll(() => server.close())

const envelope = jsonEnvelope({
  ok: { code: 200 },
  errorMessage: 'msg',
  text: 'data.content',
  done: { 'data.content': '[DONE]' },
  conversation: { session_id: 'data.session_id' },
  messageId: 'data.message_id',
  sources: 'data.source',
})

/** What wire/README.md says that a reader must see. */
const WIRE: [name: string, format: ChatFormat, seen: object][] = [
  [
    'openai-style',
    openAIChat(),
    {
      text: '尊敬的客户,您好',
      status: 'done',
      serverId: 'chatcmpl-42',
      metadata: { userId: '1', aiId: 'a-77', occurTime: '2023-11-13 14:35:31', solveIs: 0 },
    },
  ],
  [
    'envelope',
    envelope,
    {
      text: 'The warranty is **two years**.',
      status: 'done',
      metadata: {},
      serverId: 'm-9',
      sources: [{ type: 'source', title: 'Handbook, page 12', url: 'https://example.com/handbook#12' }],
    },
  ],
  [
    'envelope-error',
    envelope,
    {
      text: 'Let me',
      status: 'failed',
      metadata: {},
      serverId: 'm-10',
      error: { code: 'server-error', message: 'quota exhausted for today', serverCode: 5001 },
    },
  ],
  [
    'plain-text',
    plainText({ separator: '\n' }),
    { text: 'First line.\n\nThird line: 你好 👩‍👩‍👧.', status: 'done', metadata: {} },
  ],
]

async function ask(path: string, format: ChatFormat): Promise<ChatMessageData> {
  return new Promise((resolve) => {
    createChat({ endpoint: `${server.url}${path}`, format, onFinish: resolve }).send('?')
  })
}

function summary(message: ChatMessageData) {
  const { status, metadata, serverId, error } = message
  const sources = message.parts.filter((part) => part.type === 'source')
  return {
    text: textOf(message),
    status,
    metadata,
    ...(serverId !== undefined && { serverId }),
    ...(sources.length > 0 && { sources }),
    ...(error && { error: { code: error.code, message: error.message, serverCode: error.serverCode } }),
  }
}

describe.each(WIRE)('%s, replayed over HTTP', (name, format, seen) => {
  it('whole', async () => {
    expect(summary(await ask(`/replay/${name}`, format))).toEqual(seen)
  })

  it('byte by byte', async () => {
    expect(summary(await ask(`/replay/${name}?chunkBytes=1`, format))).toEqual(seen)
  })
})

// After all requests: these take the thread for themselves, and a connection that is kept open would die meanwhile.
describe.each(WIRE)('%s', (name, format, seen) => {
  it('at every cut', async () => {
    const bytes = await readFile(new URL(`../../../endpoint/fixtures/${name}.sse`, import.meta.url))
    for (let at = 1; at < bytes.length; at++) {
      const transport = cutTransport({ bytes, contentType: 'text/event-stream' }, at)
      const { message } = await readAnswer(format, transport)
      expect(summary(message), `cut at ${at}`).toEqual(seen)
    }
  }, 60_000)
})
