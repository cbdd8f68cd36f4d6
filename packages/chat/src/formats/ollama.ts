import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext, ChatFormat } from '../format/ChatFormat.ts'
import { answerSteps, isAnswered, toolOutput } from '../messages/answerSteps.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { textOf } from '../messages/textOf.ts'
import { base64Of } from './dataUrl.ts'
import { openAIFunctions } from './openAIFunctions.ts'
import { serverError } from './serverError.ts'

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
    request({ messages, tools }) {
      const first = system === undefined ? [] : [{ role: 'system', content: system }]
      const functions = openAIFunctions(tools)
      return {
        body: {
          model,
          messages: [...first, ...messages.flatMap(toMessages)],
          ...(functions && { tools: functions }),
          stream: true,
          ...body,
        },
      }
    },
    // Arguments of a call may hold the same words.
    isEnd: ({ data }) => /"done"\s*:\s*true/.test(data) && JSON.parse(data).done === true,
    createDecoder: createOllamaDecoder,
  }
}

function toMessages({ role, parts }: ChatMessageData): object[] {
  if (role !== 'assistant') return [question(role, parts)]
  return answerSteps(parts).flatMap((step) => {
    const content = textOf({ parts: step })
    const calls = step.filter(isAnswered)
    if (!content && calls.length === 0) return []
    const tool_calls = calls.map(({ name, input }) => ({ function: { name, arguments: input ?? {} } }))
    const results = calls.map((call) => ({ role: 'tool', tool_name: call.name, content: toolOutput(call) }))
    return [{ role, content, ...(calls.length > 0 && { tool_calls }) }, ...results]
  })
}

function question(role: string, parts: readonly ChatPart[]): object {
  const files = parts.filter((part) => part.type === 'file')
  const images = files.flatMap(({ mediaType, url }) =>
    mediaType.startsWith('image/') ? (base64Of(url)?.data ?? []) : [],
  )
  // It takes no other file: the model is told where it is.
  const links = files.filter(({ url }) => !url.startsWith('data:')).map(({ name, url }) => `[${name}](${url})`)
  const content = [textOf({ parts }), ...links].filter(Boolean).join('\n')
  return { role, content, ...(images.length > 0 && { images }) }
}

function createOllamaDecoder(context?: ChatDecoderContext): ChatDecoder {
  let count = 0

  function decode(line: OllamaLine): ChatDelta[] {
    if (line.error) return [serverError(line.error)]
    if (!line.message && !line.done) context?.onWarning('ollama ignored a line that has no message.')
    const { thinking, content, tool_calls: calls = [] } = line.message ?? {}
    const deltas: ChatDelta[] = []
    if (thinking) deltas.push({ type: 'reasoning', text: thinking })
    if (content) deltas.push({ type: 'text', text: content })
    for (const { id, function: call } of calls) {
      count += 1
      // Older versions send no id: the time of the line makes one that no other answer has.
      const callId = id || `${line.created_at ?? 'call'}-${count}`
      deltas.push({ type: 'tool-call', id: callId, name: call?.name ?? '', input: call?.arguments ?? {} })
    }
    if (line.done) {
      const usage = { inputTokens: line.prompt_eval_count, outputTokens: line.eval_count }
      deltas.push({ type: 'usage', usage }, { type: 'finish', reason: line.done_reason })
    }
    return deltas
  }

  // A server on which streaming is switched off sends the same line, with all in it.
  return { event: ({ data }) => decode(JSON.parse(data)), body: (json) => decode(json as OllamaLine) }
}
