import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext } from '../format/ChatFormat.ts'
import type { ResponsesAnnotation, ResponsesEvent, ResponsesItem, ResponsesObject } from './ResponsesEvent.ts'
import { serverError } from './serverError.ts'

/** Events that say again, or announce, what others say. */
const SAID_ELSEWHERE =
  /^response\.(queued|in_progress|.+\.(added|done|delta|in_progress|searching|interpreting|generating|completed|partial_image|failed))$/

/** Reads the events of OpenAI's Responses, and a whole response. */
export function createResponsesDecoder(context?: ChatDecoderContext): ChatDecoder {
  /** The ids of calls, by the ids of their items: the events name the item, the results the call. */
  const calls = new Map<string, string>()
  const cited = new Set<string>()
  let isNewThought = false

  function decode(event: ResponsesEvent): ChatDelta[] {
    const { type, delta = '', item } = event
    switch (type) {
      case 'response.output_text.delta':
      case 'response.refusal.delta':
        return [{ type: 'text', text: delta }]
      case 'response.reasoning_summary_text.delta':
      case 'response.reasoning_text.delta':
        return think(delta)
      case 'response.reasoning_summary_part.added':
        return event.summary_index ? think('\n\n') : []
      case 'response.function_call_arguments.delta':
      case 'response.custom_tool_call_input.delta':
        return [{ type: 'tool-call', id: callOf(event.item_id), inputText: delta }]
      case 'response.output_text.annotation.added':
        return cite(event.annotation)
      case 'response.output_item.added':
        return item ? begin(item) : []
      case 'response.output_item.done':
        return item ? end(item) : []
      case 'response.created':
        return event.response?.id ? [{ type: 'message-id', id: event.response.id }] : []
      case 'response.completed':
      case 'response.incomplete':
        return finish(event.response ?? {})
      case 'response.failed':
        return [serverError(event.response?.error)]
      case 'error':
        return [serverError(event.error ?? { message: event.message, code: event.code })]
      default:
        if (!SAID_ELSEWHERE.test(type)) context?.onWarning(`openai-responses ignored an event of the type ${type}.`)
        return []
    }
  }

  function think(text: string, providerData?: unknown): ChatDelta[] {
    const isNew = isNewThought
    isNewThought = false
    return [{ type: 'reasoning', text, ...(isNew && { isNew }), ...(providerData !== undefined && { providerData }) }]
  }

  const callOf = (itemId = '') => calls.get(itemId) ?? itemId

  function begin({ type, id = '', call_id: callId = id, name }: ResponsesItem): ChatDelta[] {
    isNewThought ||= type === 'reasoning'
    if (!type.endsWith('_call')) return []
    calls.set(id, callId)
    const isOurs = callId !== id
    return [
      { type: 'tool-call', id: callId, name: name ?? type.slice(0, -5), ...(!isOurs && { isProviderExecuted: true }) },
    ]
  }

  /** An item is complete: what no event has said before. */
  function end(item: ResponsesItem): ChatDelta[] {
    const { type, id = '', encrypted_content: secret, result } = item
    if (type === 'reasoning') {
      // Kept for a server that keeps nothing: it wants its thinking back, which only it can read.
      return secret ? think('', item) : []
    }
    if (!type.endsWith('_call')) return []
    const callId = callOf(id)
    if (item.call_id !== undefined) return [{ type: 'tool-input-end', id: callId }]
    if (result) return [...ran(callId, item, 'done'), { type: 'file', name: 'image.png', ...png(result) }]
    return ran(callId, item, item.results ?? item.outputs ?? item.output ?? item.status)
  }

  function ran(id: string, item: ResponsesItem, output: unknown): ChatDelta[] {
    const input = item.action ?? item.queries ?? item.code ?? item.arguments ?? {}
    const errorText = item.error ? String((item.error as { message?: string }).message ?? item.error) : undefined
    return [
      { type: 'tool-call', id, input },
      { type: 'tool-result', id, output, errorText },
    ]
  }

  function cite({ url, title, filename, file_id: id }: ResponsesAnnotation = {}): ChatDelta[] {
    const name = title || filename || url || id
    const key = url ?? id ?? name
    if (!name || !key || cited.has(key)) return []
    cited.add(key)
    return [{ type: 'source', title: name, ...(url ? { url } : id !== undefined && { id }) }]
  }

  function finish({ id, usage, status, incomplete_details: cut, error }: ResponsesObject): ChatDelta[] {
    if (status === 'failed') return [serverError(error)]
    const deltas: ChatDelta[] = []
    if (usage) deltas.push(toUsage(usage))
    if (id) deltas.push({ type: 'conversation', state: { previous_response_id: id } })
    deltas.push({ type: 'finish', reason: cut?.reason ?? status ?? 'completed' })
    return deltas
  }

  /** An item of a response that came whole. */
  function whole(item: ResponsesItem): ChatDelta[] {
    const thought = (item.summary ?? []).map(({ text }) => text).join('\n\n')
    const deltas = begin(item)
    if (item.type === 'reasoning' && thought) deltas.push(...think(thought))
    for (const { text, refusal, annotations } of item.type === 'message' ? (item.content ?? []) : []) {
      deltas.push({ type: 'text', text: text ?? refusal ?? '' }, ...(annotations ?? []).flatMap(cite))
    }
    const args = item.arguments ?? item.input
    if (item.call_id !== undefined && args) {
      deltas.push({ type: 'tool-call', id: item.call_id, inputText: args })
    }
    return [...deltas, ...end(item)]
  }

  return {
    event: ({ data }) => decode(JSON.parse(data)),
    body(json) {
      const response = json as ResponsesObject
      const named: ChatDelta[] = response.id ? [{ type: 'message-id', id: response.id }] : []
      return response.error && response.status === undefined
        ? [serverError(response.error)]
        : [...named, ...(response.output ?? []).flatMap(whole), ...finish(response)]
    },
  }
}

function png(base64: string) {
  return { mediaType: 'image/png', url: `data:image/png;base64,${base64}` }
}

function toUsage(usage: NonNullable<ResponsesObject['usage']>): ChatDelta {
  return {
    type: 'usage',
    usage: {
      inputTokens: usage.input_tokens,
      outputTokens: usage.output_tokens,
      reasoningTokens: usage.output_tokens_details?.reasoning_tokens,
      cachedInputTokens: usage.input_tokens_details?.cached_tokens,
    },
  }
}
