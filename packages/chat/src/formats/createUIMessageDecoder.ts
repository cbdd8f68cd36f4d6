import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder } from '../format/ChatFormat.ts'
import type { UIChunk } from './UIChunk.ts'

/** Reads the AI SDK's chunks, and a whole UI message. */
export function createUIMessageDecoder(): ChatDecoder {
  /** The part that the last words belong to, by kind and id. */
  let open = ''

  function words(type: 'text' | 'reasoning', isStart: boolean, chunk: UIChunk): ChatDelta[] {
    const { id, delta: text = '', providerMetadata: providerData } = chunk
    if (!isStart && !text && !providerData) return []
    const place = type + id
    // The same id may come again.
    const isNew = isStart || place !== open
    open = place
    return [{ type, text, isNew, providerData }]
  }

  function decode(chunk: UIChunk): ChatDelta[] | undefined {
    const { type, toolCallId: id = '', errorText, url, title, mediaType, data, messageMetadata: metadata } = chunk
    const [, kind = type, rest = ''] = /^(text|reasoning|tool-input|tool-output|data|source)-(.+)/.exec(type) ?? []
    switch (kind) {
      case 'text':
      case 'reasoning':
        return words(kind, rest === 'start', chunk)
      case 'tool-input': {
        const { toolName: name, inputTextDelta: inputText, input, providerMetadata: providerData } = chunk
        const { providerExecuted: isProviderExecuted, dynamic: isDynamic } = chunk
        return [
          { type: 'tool-call', id, name, inputText, input, isProviderExecuted, isDynamic, providerData },
          ...(errorText === undefined ? [] : [{ type: 'tool-result', id, errorText } as const]),
        ]
      }
      case 'tool-output':
        return [{ type: 'tool-result', id, output: chunk.output, errorText, isDenied: rest === 'denied' }]
      case 'tool-approval-request': {
        const { approvalId, signature, inputSchemaInput, approvalDescriptor: descriptor, reason } = chunk
        // What the server wants back with the approval, under the names that messages have for it.
        const approvalData = { signature, inputSchemaInput, descriptor, requestReason: reason }
        return [{ type: 'tool-approval', id, approvalId, approvalData }]
      }
      case 'data':
        return [{ type: 'data', name: rest, data, id: chunk.id, isTransient: chunk.transient }]
      case 'source':
        return [{ type: 'source', title, url, id: chunk.sourceId, mediaType }]
      case 'file':
        return [{ type: 'file', name: chunk.filename ?? '', mediaType: mediaType ?? '', url: url ?? '' }]
      case 'start':
      case 'message-metadata':
      case 'finish':
      case 'abort':
        return [
          { type: 'message-id', id: chunk.messageId },
          ...(metadata ? [{ type: 'metadata', metadata: { ...metadata } } as const] : []),
          ...(kind === 'finish' || kind === 'abort'
            ? [{ type: 'finish', reason: chunk.finishReason ?? kind } as const]
            : []),
        ]
      case 'error':
        return [{ type: 'error', error: errorText }]
      case 'start-step':
      case 'finish-step':
        return []
      default:
        return undefined
    }
  }

  return {
    event: ({ data }) => (data === '[DONE]' ? [] : decode(JSON.parse(data))),
    body(json) {
      const { id, parts = [], metadata } = json as { id?: string; parts?: UIPart[]; metadata?: object }
      const start = decode({ type: 'start', messageId: id, messageMetadata: metadata }) ?? []
      return [...start, ...parts.flatMap((part) => whole(part) ?? []), { type: 'finish' }]
    },
  }

  /** A part that is there as a whole: most are chunks as they are. */
  function whole(part: UIPart): ChatDelta[] | undefined {
    const { type, text, toolCallId, state = '', toolName = type.slice('tool-'.length) } = part
    if (type === 'step-start') return []
    open = ''
    if (toolCallId) {
      const call = { ...part, toolName, providerMetadata: part.callProviderMetadata, errorText: undefined }
      const output = /^output-/.test(state) ? decode({ ...part, type: `tool-${state}` }) : []
      return decode({ ...call, type: 'tool-input-available' })?.concat(output ?? [])
    }
    return decode(text === undefined ? part : { ...part, type: `${type}-delta`, delta: text })
  }
}

/** A part of a whole message. */
interface UIPart extends UIChunk {
  text?: string
  state?: string
  callProviderMetadata?: unknown
}
