import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTurn } from '../format/ChatTurn.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { base64Of } from './dataUrl.ts'
import { openAIFunctions } from './openAIFunctions.ts'

/** Options of {@link ollama}. */
export interface OllamaOptions {
  /** The model's name, as `ollama list` shows it. */
  model?: string | undefined
  /** Sent first, as the system message. */
  system?: string | undefined
  /** Anything else for the request's body: `think`, `options`, `keep_alive`. */
  body?: Record<string, unknown> | undefined
}

interface OllamaLine {
  created_at?: string
  message?: {
    content?: string
    thinking?: string
    tool_calls?: { id?: string; function?: { name?: string; arguments?: unknown } }[]
  }
  done?: boolean
  done_reason?: string
  prompt_eval_count?: number
  eval_count?: number
  error?: unknown
}

/**
 * Ollama's own chat (`/api/chat`): a line of JSON for each token, with thinking, pictures and tools.
 *
 * @see https://github.com/ollama/ollama/blob/main/docs/api.md#generate-a-chat-completion
 * @example
 * <ChatWindow endpoint="http://localhost:11434/api/chat" format={ollama({ model: 'qwen3' })} />
 */
export function ollama<TTypes extends ChatTypes = ChatTypes>({
  model,
  system,
  body,
}: OllamaOptions = {}): ChatFormat<TTypes> {
  return {
    name: 'ollama',
    request: ({ turns, tools }) => ({
      body: {
        model,
        messages: [
          ...(system === undefined ? [] : [{ role: 'system', content: system }]),
          ...turns.flatMap(toMessages),
        ],
        tools: openAIFunctions(tools),
        stream: true,
        ...body,
      },
    }),
    // Arguments of a call may hold the same words.
    isEnd: ({ data }) => /"done"\s*:\s*true/.test(data) && JSON.parse(data).done === true,
    createDecoder: createOllamaDecoder,
  }
}

function toMessages({ role, text, files, calls }: ChatTurn): object[] {
  if (role === 'assistant') {
    if (!text && !calls.length) return []
    const toolCalls = calls.map(({ name, input = {} }) => ({ function: { name, arguments: input } }))
    return [
      { role, content: text, tool_calls: calls.length ? toolCalls : undefined },
      ...calls.map(({ name, outputText }) => ({ role: 'tool', tool_name: name, content: outputText })),
    ]
  }
  const images = files.flatMap(({ mediaType, url }) => (/^image/.test(mediaType) ? (base64Of(url) ?? []) : []))
  // It takes no other file: the model is told where it is.
  const links = files.map(({ name, url }) => (/^data:/.test(url) ? '' : `[${name}](${url})`))
  const content = [text, ...links].filter(Boolean).join('\n')
  return [{ role, content, images: images.length ? images : undefined }]
}

function createOllamaDecoder(): ChatDecoder {
  let count = 0

  function decode(line: OllamaLine): ChatDelta[] | undefined {
    const { error, message, done, created_at: at = 'call' } = line
    if (error) return [{ type: 'error', error }]
    if (!message && !done) return undefined
    const { thinking = '', content = '', tool_calls: calls = [] } = message ?? {}
    return [
      { type: 'reasoning', text: thinking },
      { type: 'text', text: content },
      ...calls.map(({ id, function: call }): ChatDelta => {
        count += 1
        // Older versions send no id: the time of the line makes one that no other answer has.
        return { type: 'tool-call', id: id || `${at}-${count}`, name: call?.name, input: call?.arguments ?? {} }
      }),
      ...(done ? toEnd(line) : []),
    ]
  }

  // A server on which streaming is switched off sends the same line, with all in it.
  return { event: ({ data }) => decode(JSON.parse(data)), body: (json) => decode(json as OllamaLine) }
}

function toEnd({
  prompt_eval_count: inputTokens,
  eval_count: outputTokens,
  done_reason: reason,
}: OllamaLine): ChatDelta[] {
  return [
    { type: 'usage', usage: { inputTokens, outputTokens } },
    { type: 'finish', reason },
  ]
}
