import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { anthropicHistory } from './anthropicHistory.ts'
import { createAnthropicDecoder } from './createAnthropicDecoder.ts'
import { withOwnTools } from './withOwnTools.ts'

/** Options of {@link anthropicMessages}. */
export interface AnthropicMessagesOptions {
  /** The model's name, as the server knows it. */
  model?: string | undefined
  /** The system prompt. */
  system?: string | undefined
  /** The most tokens of an answer, which this protocol wants to be told. @default 4096 */
  maxTokens?: number | undefined
  /** The header `anthropic-version`; `null` sends none, for a proxy of your own. @default '2023-06-01' */
  version?: string | null | undefined
  /** Anything else for the request's body: `thinking`, `temperature`, the server's own `tools`. */
  body?: Record<string, unknown> | undefined
}

/**
 * Anthropic's Messages: thinking and its signature, tools, the server's own tools and citations, both ways.
 *
 * @see https://docs.anthropic.com/en/api/messages-streaming
 * @example
 * <ChatWindow endpoint="/v1/messages" format={anthropicMessages({ model: 'claude-opus-4', maxTokens: 8192 })} />
 */
export function anthropicMessages<TTypes extends ChatTypes = ChatTypes>({
  model,
  system,
  maxTokens = 4096,
  version = '2023-06-01',
  body,
}: AnthropicMessagesOptions = {}): ChatFormat<TTypes> {
  return {
    name: 'anthropic-messages',
    request({ turns, tools }) {
      // The protocol has no message of that role: what it says goes with the system prompt.
      const told = turns.map(({ role, text }) => (role === 'system' ? text : ''))
      const own = tools.map(({ name, description, inputSchema }) => ({ name, description, input_schema: inputSchema }))
      return {
        ...(version !== null && { headers: { 'anthropic-version': version } }),
        body: {
          model,
          max_tokens: maxTokens,
          system: [system, ...told].filter(Boolean).join('\n\n') || undefined,
          messages: turns.flatMap(anthropicHistory),
          stream: true,
          ...body,
          tools: withOwnTools(body, own),
        },
      }
    },
    // Not parsed a second time: within a string of JSON the quotes are escaped.
    isEnd: ({ data }) => /"type":\s*"message_stop"/.test(data),
    createDecoder: createAnthropicDecoder,
  }
}
