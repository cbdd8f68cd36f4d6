import type { ChatFormat } from '../format/ChatFormat.ts'
import { anthropicMessages } from '../formats/anthropicMessages.ts'
import { jsonEnvelope } from '../formats/jsonEnvelope.ts'
import { ollama } from '../formats/ollama.ts'
import { openAIChat } from '../formats/openAIChat.ts'
import { openAIResponses } from '../formats/openAIResponses.ts'
import { plainText } from '../formats/plainText.ts'
import { uiMessageStream } from '../formats/uiMessageStream.ts'

/** The endpoint's envelope, described. */
export const envelope = jsonEnvelope({
  body: { content: '{question}', session_id: '{conversation.session_id}' },
  ok: { code: 200 },
  errorMessage: 'msg',
  text: 'data.content',
  done: { 'data.content': '[DONE]' },
  conversation: { session_id: 'data.session_id' },
  messageId: 'data.message_id',
  sources: 'data.source',
  metadata: { replyId: 'data.reply_id' },
})

const REASONING = {
  type: 'reasoning',
  text: 'The question comes down to these words: warranty. The search finds 1 section. The best fit is “Warranty”, so I quote that.',
}
/** The same over every wire. */
const TEXT = {
  type: 'text',
  text: 'Here is what the documentation says about **Warranty**:\n\nThe warranty is **two years**.\n\n| part | years |\n|---|---|\n| battery | 1 |\n\n电池保修一年 👩‍👩‍👧。\n\nSources: [Warranty](/docs/warranty.md#warranty)',
}
const SOURCE = { type: 'source', title: 'Warranty', url: '/docs/warranty.md#warranty' }
const calls = (prefix: string, more: object = {}) => [
  {
    type: 'tool',
    id: `${prefix}0`,
    name: 'search_docs',
    state: 'input-available',
    inputText: '{"query":"What about the warranty?","limit":3}',
    input: { query: 'What about the warranty?', limit: 3 },
    ...more,
  },
  {
    type: 'tool',
    id: `${prefix}1`,
    name: 'list_sections',
    state: 'input-available',
    inputText: '{"language":"en"}',
    input: { language: 'en' },
    ...more,
  },
]
const used = (inputTokens: number, outputTokens: number, more: object = {}) => ({ inputTokens, outputTokens, ...more })
const cached = { cachedInputTokens: 0 }

/** Each recording of the endpoint, the format that reads it, and the message that it is. */
export const RECORDINGS: readonly [name: string, format: ChatFormat, message: object][] = [
  [
    'openai-chat',
    openAIChat(),
    {
      serverId: 'chatcmpl-58b0797c000001',
      finishReason: 'stop',
      usage: used(23, 98, { reasoningTokens: 29, ...cached }),
      parts: [REASONING, TEXT],
    },
  ],
  [
    'openai-chat-tools',
    openAIChat(),
    { serverId: 'chatcmpl-58b0797c000002', finishReason: 'tool_calls', parts: calls('call_58b0797c000002') },
  ],
  [
    'openai-chat-refusal',
    openAIChat(),
    {
      serverId: 'chatcmpl-58b0797c000003',
      finishReason: 'stop',
      parts: [{ type: 'text', text: 'I’m sorry, but I can’t help with that.' }],
    },
  ],
  [
    'openai-chat-whole',
    openAIChat(),
    {
      serverId: 'chatcmpl-58b0797c000004',
      finishReason: 'stop',
      usage: used(23, 69, { reasoningTokens: 0, ...cached }),
      parts: [TEXT],
    },
  ],
  [
    'sse-spring',
    openAIChat(),
    {
      serverId: 'chatcmpl-58b0797c000014',
      finishReason: 'stop',
      metadata: { userId: '1', aiId: 'a-58b0797c000014', occurTime: '2026-11-20 18:29:51', solveIs: 0 },
      parts: [TEXT],
    },
  ],
  [
    'openai-responses',
    openAIResponses(),
    {
      serverId: 'resp_58b0797c000005',
      finishReason: 'completed',
      conversation: { previous_response_id: 'resp_58b0797c000005' },
      usage: used(7, 98, { reasoningTokens: 29, ...cached }),
      parts: [REASONING, TEXT, SOURCE],
    },
  ],
  [
    'openai-responses-tools',
    openAIResponses(),
    {
      serverId: 'resp_58b0797c000006',
      finishReason: 'completed',
      conversation: { previous_response_id: 'resp_58b0797c000006' },
      usage: used(7, 2, { reasoningTokens: 0, ...cached }),
      parts: calls('call_58b0797c000006'),
    },
  ],
  [
    'anthropic-messages',
    anthropicMessages(),
    {
      serverId: 'msg_58b0797c000007',
      finishReason: 'end_turn',
      usage: used(23, 98, cached),
      parts: [{ ...REASONING, providerData: { signature: 'c3RyZWFtc2lkZTo1OGIwNzk3YzAwMDAwNw==' } }, TEXT, SOURCE],
    },
  ],
  [
    'anthropic-messages-tools',
    anthropicMessages(),
    {
      serverId: 'msg_58b0797c000008',
      finishReason: 'tool_use',
      usage: used(23, 2, cached),
      parts: calls('toolu_58b0797c000008'),
    },
  ],
  [
    'anthropic-messages-error',
    anthropicMessages(),
    {
      serverId: 'msg_58b0797c000009',
      status: 'failed',
      usage: used(23, 1, cached),
      parts: [{ type: 'text', text: 'Here is what the documentatio' }],
      error: { code: 'server-error', message: 'Overloaded', serverCode: 'overloaded_error' },
    },
  ],
  [
    'ui-message-stream',
    uiMessageStream(),
    {
      serverId: 'msg_58b0797c000010',
      finishReason: 'stop',
      metadata: { model: 'streamside-docs', createdAt: 1795199387952, totalTokens: 118 },
      parts: [
        REASONING,
        ...calls('call_58b0797c000010', {
          state: 'output-available',
          output: { sections: [{ title: 'Warranty', url: '/docs/warranty.md#warranty' }] },
        }),
        { ...SOURCE, id: 'source_0' },
        TEXT,
      ],
    },
  ],
  ['ollama-chat', ollama(), { finishReason: 'stop', usage: used(23, 98), parts: [REASONING, TEXT] }],
  ['ollama-chat-tools', ollama(), { finishReason: 'stop', usage: used(23, 2), parts: calls('call_58b0797c000012') }],
  ['sse-plain-text', plainText({ separator: '\n' }), { parts: [TEXT] }],
  [
    'sse-envelope',
    envelope,
    {
      serverId: 'm-7c5376d3',
      metadata: { replyId: 'r-7c5376d3' },
      conversation: { session_id: 's-58b0797c' },
      parts: [TEXT, SOURCE],
    },
  ],
  [
    'sse-envelope-error',
    envelope,
    {
      serverId: 'm-7c5376d3',
      status: 'failed',
      metadata: { replyId: 'r-7c5376d3' },
      conversation: { session_id: 's-58b0797c' },
      parts: [{ type: 'text', text: 'Here is' }],
      error: { code: 'server-error', message: 'quota exhausted for today', serverCode: 5001 },
    },
  ],
]
