import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder } from '../format/ChatFormat.ts'
import type { ResponsesAnnotation, ResponsesEvent, ResponsesItem, ResponsesObject } from './ResponsesEvent.ts'

/** Events that say again, or announce, what others say: `…completed`, `…searching`, `…in_progress`. */
const SAID_ELSEWHERE = /^response\..*(ed|ing|done|delta|in_progress|partial_image)$/

const PNG = 'image/png'

/** Reads the events of OpenAI's Responses, and a whole response. */
export function createResponsesDecoder(): ChatDecoder {
  /** The ids of calls, by the ids of their items: the events name the item, the results the call. */
  const calls = new Map<string | undefined, string>()

  function decode(event: ResponsesEvent): ChatDelta[] | undefined {
    const { type, delta: text = '', item = { type }, item_id: itemId, response = {} } = event
    if (/(text|refusal)\.delta$/.test(type)) return [{ type: type.includes('reasoning') ? 'reasoning' : 'text', text }]
    if (/(function|custom_tool)_call_\w+\.delta$/.test(type)) {
      return [{ type: 'tool-call', id: calls.get(itemId) ?? itemId ?? '', inputText: text }]
    }
    switch (type.replace('response.', '')) {
      case 'reasoning_summary_part.added':
        return [{ type: 'reasoning', text: event.summary_index ? '\n\n' : '' }]
      case 'output_text.annotation.added':
        return [cite(event.annotation)]
      case 'output_item.added':
        return begin(item)
      case 'output_item.done':
        return end(item)
      case 'created':
        return [{ type: 'message-id', id: response.id }]
      case 'completed':
      case 'incomplete':
      case 'failed':
        return finish(response)
      case 'error':
        return [{ type: 'error', error: event.error ?? event }]
      default:
        return SAID_ELSEWHERE.test(type) ? [] : undefined
    }
  }

  function begin({ type, id, call_id: callId = id ?? '', name }: ResponsesItem): ChatDelta[] {
    if (type === 'reasoning') return [{ type, text: '', isNew: true }]
    if (!type.endsWith('_call')) return []
    calls.set(id, callId)
    return [
      {
        type: 'tool-call',
        id: callId,
        name: name ?? type.slice(0, -5),
        isProviderExecuted: callId === id || undefined,
      },
    ]
  }

  /** An item is complete: what no event has said before. */
  function end(item: ResponsesItem): ChatDelta[] {
    const { type, id, encrypted_content: secret, result, error } = item
    // Kept for a server that keeps nothing: it wants its thinking back, which only it can read.
    if (type === 'reasoning') return secret ? [{ type, text: '', providerData: item }] : []
    if (!type.endsWith('_call')) return []
    const callId = calls.get(id) ?? id ?? ''
    if (item.call_id !== undefined) return [{ type: 'tool-input-end', id: callId }]
    const output = result ? 'done' : (item.results ?? item.outputs ?? item.output ?? item.status)
    const errorText = error ? String((error as { message?: string }).message ?? error) : undefined
    return [
      { type: 'tool-call', id: callId, input: item.action ?? item.queries ?? item.code ?? item.arguments ?? {} },
      { type: 'tool-result', id: callId, output, errorText },
      ...(result
        ? [{ type: 'file', name: 'image.png', mediaType: PNG, url: `data:${PNG};base64,${result}` } as const]
        : []),
    ]
  }

  function finish({ id, usage, status, incomplete_details: cut, error }: ResponsesObject): ChatDelta[] {
    if (error || status === 'failed') return [{ type: 'error', error }]
    return [
      {
        type: 'usage',
        usage: {
          inputTokens: usage?.input_tokens,
          outputTokens: usage?.output_tokens,
          reasoningTokens: usage?.output_tokens_details?.reasoning_tokens,
          cachedInputTokens: usage?.input_tokens_details?.cached_tokens,
        },
      },
      { type: 'conversation', state: id ? { previous_response_id: id } : {} },
      { type: 'finish', reason: cut?.reason ?? status },
    ]
  }

  /** An item of a response that came whole. */
  function whole(item: ResponsesItem): ChatDelta[] {
    const { type, summary = [], content, call_id: id } = item
    const text = summary.map((one) => one.text).join('\n\n')
    const words: ChatDelta[] = type === 'reasoning' ? [{ type, text }] : []
    for (const { text, refusal, annotations } of (type === 'message' && content) || []) {
      words.push({ type: 'text', text: text ?? refusal ?? '' }, ...(annotations ?? []).map(cite))
    }
    if (id !== undefined) words.push({ type: 'tool-call', id, inputText: item.arguments ?? item.input })
    return [...begin(item), ...words, ...end(item)]
  }

  return {
    event: ({ data }) => decode(JSON.parse(data)),
    body(json) {
      const response = json as ResponsesObject
      const { id, output = [] } = response
      return [{ type: 'message-id', id }, ...output.flatMap(whole), ...finish(response)]
    },
  }
}

function cite({ url, title, filename, file_id: id }: ResponsesAnnotation = {}): ChatDelta {
  return { type: 'source', title: title || filename || id, url, id: url ? undefined : id }
}
