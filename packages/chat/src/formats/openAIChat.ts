import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { createOpenAIDecoder } from './createOpenAIDecoder.ts'
import { openAIFunctions } from './openAIFunctions.ts'
import { openAIMessages } from './openAIMessages.ts'

/** Options of {@link openAIChat}. */
export interface OpenAIChatOptions {
  /** The model's name, as the server knows it. */
  model?: string | undefined
  /** Sent first, as the system message. */
  system?: string | undefined
  /** Anything else for the request's body: `temperature`, `stream_options`, a field of your gateway's. */
  body?: Record<string, unknown> | undefined
  /** Gives the reasoning back with the answers, as DeepSeek and Kimi want it where tools are called. @default false */
  returnReasoning?: boolean | undefined
}

/**
 * OpenAI's chat completions, and everything that speaks alike: vLLM, Ollama, LiteLLM, Qwen, DeepSeek, ChatGLM, Azure …
 * Ends by `[DONE]`; fields of a delta that the protocol does not know become the message's metadata.
 *
 * @see https://platform.openai.com/docs/api-reference/chat-streaming
 * @example
 * <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
 */
export function openAIChat<TTypes extends ChatTypes = ChatTypes>(options: OpenAIChatOptions = {}): ChatFormat<TTypes> {
  const { model, system, body, returnReasoning = false } = options
  return {
    name: 'openai-chat',
    request: ({ turns, tools }) => ({
      body: {
        model,
        messages: [
          ...(system === undefined ? [] : [{ role: 'system', content: system }]),
          ...turns.flatMap((turn) => openAIMessages(turn, returnReasoning)),
        ],
        tools: openAIFunctions(tools),
        stream: true,
        ...body,
      },
    }),
    isEnd: ({ data }) => data === '[DONE]',
    createDecoder: createOpenAIDecoder,
  }
}
