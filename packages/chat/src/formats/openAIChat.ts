import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { textOf } from '../messages/textOf.ts'

/** Options of {@link openAIChat}. */
export interface OpenAIChatOptions {
  /** The model's name, as the server knows it. */
  model?: string | undefined
  /** Sent first, as the system message. */
  system?: string | undefined
  /** Anything else for the request's body: `temperature`, `stream_options`, a field of your gateway's. */
  body?: Record<string, unknown> | undefined
}

interface Chunk {
  choices?: {
    delta?: Record<string, unknown> | null
    message?: Record<string, unknown> | null
    finish_reason?: string | null
  }[]
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null
  error?: { message?: string; code?: string | number | null; type?: string } | string | null
}

/** Fields of a delta that have a meaning of their own; every other one is business data. */
const KNOWN_DELTA_FIELDS = new Set([
  'role',
  'content',
  'reasoning_content',
  'reasoning',
  'refusal',
  'tool_calls',
  'function_call',
  'annotations',
  'audio',
])

/**
 * OpenAI's chat completions, and everything that speaks alike: vLLM, Ollama, LiteLLM, Qwen, DeepSeek, ChatGLM, Azure …
 * Ends by `[DONE]`; fields of a delta that the protocol does not know become the message's metadata.
 *
 * @see https://platform.openai.com/docs/api-reference/chat-streaming
 * @example
 * <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
 */
export function openAIChat<TTypes extends ChatTypes = ChatTypes>(options: OpenAIChatOptions = {}): ChatFormat<TTypes> {
  return {
    name: 'openai-chat',
    request({ messages }) {
      const history = messages.map((message) => ({ role: message.role, content: textOf(message) }))
      const system = options.system === undefined ? [] : [{ role: 'system', content: options.system }]
      return { body: { model: options.model, messages: [...system, ...history], stream: true, ...options.body } }
    },
    isEnd: (event) => event.data === '[DONE]',
    createDecoder: () => ({
      event: ({ data }) => (data === '[DONE]' ? [{ type: 'finish' }] : decode(JSON.parse(data))),
      body: decode,
    }),
  }
}

/** A chunk, or a whole completion, which has `message` in place of `delta`. */
function decode(json: unknown): ChatDelta[] {
  const chunk = json as Chunk
  if (chunk.error) return [toError(chunk.error)]
  const deltas: ChatDelta[] = []
  const choice = chunk.choices?.[0]
  const delta = choice?.delta ?? choice?.message
  if (delta) deltas.push(...fromDelta(delta))
  if (chunk.usage) {
    const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = chunk.usage
    deltas.push({ type: 'usage', usage: { inputTokens, outputTokens } })
  }
  if (choice?.finish_reason) deltas.push({ type: 'finish', reason: choice.finish_reason })
  return deltas
}

function fromDelta(delta: Record<string, unknown>): ChatDelta[] {
  const deltas: ChatDelta[] = []
  const reasoning = delta.reasoning_content ?? delta.reasoning
  if (typeof reasoning === 'string') deltas.push({ type: 'reasoning', text: reasoning })
  const text = delta.content ?? delta.refusal
  if (typeof text === 'string') deltas.push({ type: 'text', text })
  const extra = Object.entries(delta).filter(([name]) => !KNOWN_DELTA_FIELDS.has(name))
  if (extra.length > 0) deltas.push({ type: 'metadata', metadata: Object.fromEntries(extra) })
  return deltas
}

function toError(error: NonNullable<Chunk['error']>): ChatDelta {
  if (typeof error === 'string') return { type: 'error', message: error }
  const serverCode = error.code ?? error.type
  return { type: 'error', message: error.message ?? 'The server reported an error.', serverCode }
}
