import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder } from '../format/ChatFormat.ts'
import type {
  AnthropicBlock,
  AnthropicCitation,
  AnthropicDelta,
  AnthropicEvent,
  AnthropicMessage,
  AnthropicUsage,
} from './AnthropicEvent.ts'

/** Reads Anthropic's events, and a whole message. */
export function createAnthropicDecoder(): ChatDecoder {
  /** The block that is open; Anthropic's blocks come one after the other. */
  let block: AnthropicBlock = { type: '' }
  /** The server's own calls, by id, until their results come. */
  const uses = new Map<string, AnthropicBlock>()
  const cited = new Set<string>()

  function decode({
    type,
    message = {},
    content_block,
    delta = {},
    usage,
    error,
  }: AnthropicEvent): ChatDelta[] | undefined {
    switch (type) {
      case 'message_start':
        return [toUsage(message.usage), { type: 'message-id', id: message.id }]
      case 'content_block_start':
        return content_block && open(content_block)
      case 'content_block_delta':
        return /^(text|thinking|signature|input_json|citations)_/.test(`${delta.type}`) ? grow(delta) : undefined
      case 'content_block_stop':
        return isCall(block) ? [{ type: 'tool-input-end', id: block.id }] : []
      case 'message_delta':
        return [toUsage(usage), ...(delta.stop_reason ? [{ type: 'finish', reason: delta.stop_reason } as const] : [])]
      case 'error':
        return [{ type, error }]
      case 'ping':
      case 'message_stop':
        return []
      default:
        return undefined
    }
  }

  /** A block begins; what is in it already is read too, since in a whole message all of it is. */
  function open(begun: AnthropicBlock): ChatDelta[] | undefined {
    const { type, id = '', name, data, tool_use_id: callId, content } = begun
    block = begun
    if (/thinking$/.test(type)) {
      return [{ type: 'reasoning', text: '', isNew: true, providerData: data && { data } }, ...grow(begun)]
    }
    if (isCall(begun)) {
      const { input = {}, ...use } = begun
      const isProviderExecuted = type !== 'tool_use' || undefined
      uses.set(id, use)
      return [{ type: 'tool-call', id, name, input: Object.keys(input).length ? input : undefined, isProviderExecuted }]
    }
    if (callId !== undefined) {
      return [
        { type: 'tool-call', id: callId, providerData: { use: uses.get(callId), result: begun } },
        { type: 'tool-result', id: callId, output: content, errorText: Object(content).error_code },
      ]
    }
    return type === 'text' ? grow(begun) : undefined
  }

  function grow(more: AnthropicDelta): ChatDelta[] {
    const { text = '', thinking = '', signature, partial_json: inputText, citation } = more
    return [
      { type: 'reasoning', text: thinking, providerData: signature ? { signature } : undefined },
      { type: 'text', text },
      ...(inputText ? [{ type: 'tool-call', id: block.id ?? '', inputText } as const] : []),
      ...(more.citations ?? (citation ? [citation] : [])).flatMap(cite),
    ]
  }

  /** Each place once, with the first words that are quoted of it. */
  function cite(citation: AnthropicCitation): ChatDelta[] {
    const { title, source = '', document_title, document_index = 0, cited_text } = citation
    const url = citation.url ?? (/^https?:/.test(source) ? source : undefined)
    const name = title || document_title || url || source || `Document ${document_index + 1}`
    const key = url ?? name
    if (cited.has(key)) return []
    cited.add(key)
    return [{ type: 'source', title: name, url, snippet: cited_text || undefined }]
  }

  return {
    event: ({ data }) => decode(JSON.parse(data)),
    body(json) {
      // Boundary: a message, or an error in its place.
      const whole = json as AnthropicMessage & AnthropicEvent
      if (whole.type === 'error') return decode(whole)
      const { content = [], stop_reason } = whole
      return [
        { type: 'message_start', message: whole },
        ...content.flatMap((block) => [
          { type: 'content_block_start', content_block: block },
          { type: 'content_block_stop' },
        ]),
        { type: 'message_delta', delta: { stop_reason } },
      ].flatMap((event) => decode(event) ?? [])
    },
  }
}

function isCall({ type }: AnthropicBlock): boolean {
  return type.endsWith('tool_use')
}

/** Tokens of the cache stand beside those of the input, not in them. */
function toUsage(usage: AnthropicUsage | null | undefined): ChatDelta {
  const { input_tokens: input, cache_read_input_tokens: cached, cache_creation_input_tokens: created } = usage ?? {}
  return {
    type: 'usage',
    usage: {
      inputTokens: input == null ? undefined : input + (cached ?? 0) + (created ?? 0),
      outputTokens: usage?.output_tokens,
      cachedInputTokens: cached,
    },
  }
}
