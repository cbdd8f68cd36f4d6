import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext } from '../format/ChatFormat.ts'
import type {
  AnthropicBlock,
  AnthropicCitation,
  AnthropicEvent,
  AnthropicMessage,
  AnthropicUsage,
} from './AnthropicEvent.ts'
import { serverError } from './serverError.ts'

/** Reads Anthropic's events, and a whole message. */
export function createAnthropicDecoder(context?: ChatDecoderContext): ChatDecoder {
  /** The block that is open; Anthropic's blocks come one after the other. */
  let block: AnthropicBlock | undefined
  let isNew = false
  let signature = ''
  /** The server's own calls, by id, until their results come. */
  const uses = new Map<string, AnthropicBlock>()
  // Until the message ends: a text is cut into blocks at each citation, and a part between would cut it too.
  const sources = new Map<string, ChatDelta>()

  function decode(event: AnthropicEvent): ChatDelta[] {
    const { delta = {} } = event
    switch (event.type) {
      case 'message_start':
        return begin(event.message ?? {})
      case 'content_block_start':
        return open(event.content_block ?? { type: '' })
      case 'content_block_delta':
        return grow(delta)
      case 'content_block_stop':
        return isCall(block) && block.id ? [{ type: 'tool-input-end', id: block.id }] : []
      case 'message_delta':
        return finish(delta.stop_reason, event.usage)
      case 'message_stop':
        return [{ type: 'finish' }]
      case 'error':
        return [serverError(event.error)]
      case 'ping':
        return []
      default:
        context?.onWarning(`anthropic-messages ignored an event of the type ${event.type}.`)
        return []
    }
  }

  function begin({ id, usage }: AnthropicMessage): ChatDelta[] {
    const deltas = toUsage(usage)
    if (id) deltas.push({ type: 'message-id', id })
    return deltas
  }

  /** A block begins; what is in it already is read too, since in a whole message all of it is. */
  function open(begun: AnthropicBlock): ChatDelta[] {
    const { type, id = '', name = '', input, tool_use_id: callId, data } = begun
    block = begun
    isNew = true
    signature = ''
    if (type === 'text') {
      for (const citation of begun.citations ?? []) cite(citation)
      return begun.text ? [{ type: 'text', text: begun.text }] : []
    }
    if (type === 'thinking') return [...think(begun.thinking), ...sign(begun.signature)]
    if (type === 'redacted_thinking') return [{ type: 'reasoning', text: '', isNew, providerData: { data } }]
    if (isCall(begun)) {
      const isTheirs = type !== 'tool_use'
      const { input: _, ...use } = begun
      if (isTheirs) uses.set(id, use)
      const isWhole = input !== undefined && Object.keys(input).length > 0
      return [{ type: 'tool-call', id, name, ...(isWhole && { input }), ...(isTheirs && { isProviderExecuted: true }) }]
    }
    if (callId !== undefined) return result(begun, callId)
    context?.onWarning(`anthropic-messages ignored a block of the type ${type}.`)
    return []
  }

  function result(block: AnthropicBlock, id: string): ChatDelta[] {
    const output = block.content
    const { error_code: code } = (output ?? {}) as { error_code?: string }
    return [
      { type: 'tool-call', id, providerData: { use: uses.get(id), result: block } },
      { type: 'tool-result', id, output, errorText: code },
    ]
  }

  function grow(delta: NonNullable<AnthropicEvent['delta']>): ChatDelta[] {
    switch (delta.type) {
      case 'text_delta':
        return delta.text ? [{ type: 'text', text: delta.text }] : []
      case 'thinking_delta':
        return think(delta.thinking)
      case 'signature_delta':
        return sign(delta.signature)
      case 'input_json_delta':
        return block?.id && delta.partial_json
          ? [{ type: 'tool-call', id: block.id, inputText: delta.partial_json }]
          : []
      case 'citations_delta':
        if (delta.citation) cite(delta.citation)
        return []
      default:
        context?.onWarning(`anthropic-messages ignored a delta of the type ${delta.type}.`)
        return []
    }
  }

  function think(text = '', providerData?: unknown): ChatDelta[] {
    if (!text && !providerData) return []
    const first = isNew
    isNew = false
    return [{ type: 'reasoning', text, ...(first && { isNew: true }), ...(providerData ? { providerData } : {}) }]
  }

  function sign(more = ''): ChatDelta[] {
    signature += more
    return more ? think('', { signature }) : []
  }

  function cite({
    url,
    title,
    source = '',
    document_title: of,
    document_index: at = 0,
    cited_text: snippet,
  }: AnthropicCitation) {
    const address = url ?? (/^https?:/.test(source) ? source : undefined)
    const name = title || of || address || source || `Document ${at + 1}`
    const key = address ?? name
    if (sources.has(key)) return
    sources.set(key, {
      type: 'source',
      title: name,
      ...(address && { url: address }),
      ...(snippet && { snippet }),
    })
  }

  function finish(reason: string | null | undefined, usage: AnthropicUsage | null | undefined): ChatDelta[] {
    const deltas = [...sources.values(), ...toUsage(usage)]
    if (reason) deltas.push({ type: 'finish', reason })
    return deltas
  }

  return {
    event: ({ data }) => decode(JSON.parse(data)),
    body(json) {
      // Boundary: a message, or an error in its place.
      const whole = json as AnthropicMessage & AnthropicEvent
      if (whole.type === 'error') return decode(whole)
      const blocks = (whole.content ?? []).flatMap((one) => [...open(one), ...decode({ type: 'content_block_stop' })])
      return [...begin(whole), ...blocks, ...finish(whole.stop_reason, undefined)]
    },
  }
}

function isCall(block: AnthropicBlock | undefined): block is AnthropicBlock {
  return block !== undefined && /tool_use$/.test(block.type)
}

function toUsage(usage: AnthropicUsage | null | undefined): ChatDelta[] {
  if (!usage) return []
  const { input_tokens: input, cache_read_input_tokens: cached, cache_creation_input_tokens: created } = usage
  return [
    {
      type: 'usage',
      usage: {
        inputTokens: typeof input === 'number' ? input + (cached ?? 0) + (created ?? 0) : undefined,
        outputTokens: usage.output_tokens ?? undefined,
        cachedInputTokens: cached ?? undefined,
      },
    },
  ]
}
