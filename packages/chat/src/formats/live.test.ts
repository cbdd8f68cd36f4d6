import Anthropic from '@anthropic-ai/sdk'
import { createEndpoint } from '@streamside/endpoint'
import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { textOf } from '../messages/textOf.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import { createChat } from '../store/createChat.ts'
import { envelope } from '../test-kit/recordings.ts'
import { anthropicMessages } from './anthropicMessages.ts'
import { ollama } from './ollama.ts'
import { openAIChat } from './openAIChat.ts'
import { openAIResponses } from './openAIResponses.ts'
import { plainText } from './plainText.ts'
import { uiMessageStream } from './uiMessageStream.ts'

/** Its answer is the shortest that there is. */
const QUESTION = 'How long is the warranty?'
const docs = [{ path: 'docs/warranty.md', markdown: '# Warranty\n\nThe warranty is two years.\n' }]
const endpoint = createEndpoint({ docs, timing: { firstTokenMs: 0, tokenMs: 0 } })

type Part = 'reasoning' | 'sources' | 'refusal' | 'error'
const PROVIDER: readonly Part[] = ['reasoning', 'refusal', 'error']
/** Each route, its format, and what it can add to an answer. */
const ROUTES: [path: string, format: ChatFormat, parts: readonly Part[]][] = [
  ['/v1/chat/completions', openAIChat(), [...PROVIDER, 'sources']],
  ['/v1/responses', openAIResponses(), [...PROVIDER, 'sources']],
  ['/v1/messages', anthropicMessages(), [...PROVIDER, 'sources']],
  // This one always cites.
  ['/ui/chat', uiMessageStream(), PROVIDER],
  ['/ollama/api/chat', ollama(), PROVIDER],
  ['/sse/spring', openAIChat(), ['reasoning']],
  ['/sse/envelope', envelope, ['error']],
  ['/sse/plain-text', plainText({ separator: '\n', body: ({ question }) => ({ message: question }) }), []],
  ['/text-stream', plainText({ framing: 'text' }), []],
]

/** Asks, and resolves when the chat rests: after the calls of tools too. */
function ask(path: string, format: ChatFormat, options: Partial<ChatOptions> = {}): Promise<ChatMessageData> {
  return new Promise((resolve) => {
    const chat = createChat({
      endpoint: `http://endpoint.test${path}`,
      format,
      fetch: (input, init) => endpoint.fetch(new Request(input, init)),
      onFinish: (message) => {
        // Whether the model goes on with results of tools is decided in the same step.
        queueMicrotask(() => chat.getSnapshot().status !== 'submitted' && resolve(message))
      },
      ...options,
    })
    chat.send(QUESTION)
  })
}

describe.each(ROUTES)('%s', (path, format, parts) => {
  it('says the same streamed and in one piece', async () => {
    const streamed = await ask(path, format)
    const whole = await ask(`${path}?stream=false`, format)
    expect(streamed.status).toBe('done')
    expect(textOf(streamed)).toMatch(/two years/)
    expect(textOf(whole)).toBe(textOf(streamed))
    if (streamed.usage) expect(whole.usage).toEqual(streamed.usage)
  })

  it.each(parts)('carries %s both ways', async (part) => {
    const streamed = await ask(`${path}?with=${part}`, format)
    const whole = await ask(`${path}?with=${part}&stream=false`, format)
    if (part === 'error') {
      expect(streamed).toMatchObject({ status: 'failed', error: { code: 'server-error' } })
      expect(streamed.error?.message).toMatch(/had an error|Overloaded|quota/)
      expect(textOf(streamed)).not.toBe('')
      expect(whole).toMatchObject({ status: 'failed' })
      return
    }
    const kind = part === 'sources' ? 'source' : part === 'refusal' ? 'text' : 'reasoning'
    const seen = ({ parts }: ChatMessageData) =>
      parts.filter(({ type }) => type === kind).map((one) => ({ ...one, startedAt: 0, endedAt: 0, providerData: 0 }))
    expect(seen(streamed).length).toBeGreaterThan(0)
    expect(seen(whole)).toEqual(seen(streamed))
  })
})

describe('tools are called, run here, their results given back, and the answer goes on', () => {
  const asked: unknown[] = []
  const tool = (name: string) => ({
    name,
    description: 'Looks things up.',
    inputSchema: { type: 'object', properties: { query: { type: 'string' } } },
    execute: (input: unknown) => {
      asked.push(input)
      return { found: name }
    },
  })

  it.each([
    ['/v1/chat/completions', openAIChat()],
    ['/v1/responses', openAIResponses()],
    ['/v1/responses', openAIResponses({ store: false })],
    ['/v1/messages', anthropicMessages({ body: { thinking: { type: 'enabled', budget_tokens: 1024 } } })],
    ['/ollama/api/chat', ollama()],
  ])('%s', async (path, format) => {
    for (const stream of ['true', 'false']) {
      asked.length = 0
      const tools = [tool('search'), tool('browse')]
      const message = await ask(`${path}?stream=${stream}`, format, { tools })
      const kinds = message.parts.map(({ type }) => type).filter((type) => type !== 'reasoning')
      expect(kinds, stream).toEqual(['tool', 'tool', 'text'])
      expect(asked).toEqual([{ query: QUESTION }, { query: QUESTION }])
      expect(message).toMatchObject({ status: 'done' })
      expect(message.parts.find(({ type }) => type === 'tool')).toMatchObject({ output: { found: 'search' } })
      expect(textOf(message)).toMatch(/two years/)
    }
  })
})

describe('the official clients read the same', () => {
  const fetch: typeof globalThis.fetch = (input, init) => endpoint.fetch(new Request(input, init))
  const messages = [{ role: 'user' as const, content: QUESTION }]
  const options = { apiKey: 'none', maxRetries: 0, fetch, dangerouslyAllowBrowser: true }

  it('of OpenAI', async () => {
    const client = new OpenAI({ ...options, baseURL: 'http://endpoint.test/v1' })
    const chat = await client.chat.completions.stream({ model: 'm', messages }).finalChatCompletion()
    expect(textOf(await ask('/v1/chat/completions', openAIChat()))).toBe(chat.choices[0]?.message.content)
    const response = await client.responses.stream({ model: 'm', input: QUESTION }).finalResponse()
    expect(textOf(await ask('/v1/responses', openAIResponses()))).toBe(response.output_text)
  })

  it('of Anthropic', async () => {
    const client = new Anthropic({ ...options, baseURL: 'http://endpoint.test', defaultQuery: { with: 'reasoning' } })
    const theirs = await client.messages.stream({ model: 'm', messages, max_tokens: 4096 }).finalMessage()
    const ours = await ask('/v1/messages?with=reasoning', anthropicMessages())
    expect(ours.parts.map((part) => part.type !== 'source' && 'text' in part && part.text)).toEqual(
      theirs.content.map((block) => (block.type === 'thinking' ? block.thinking : block.type === 'text' && block.text)),
    )
  })
})
