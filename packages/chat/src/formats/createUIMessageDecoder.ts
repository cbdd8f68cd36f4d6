import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext } from '../format/ChatFormat.ts'
import { defined } from '../messages/defined.ts'
import { serverError } from './serverError.ts'
import type { UIChunk } from './UIChunk.ts'

/** Reads the AI SDK's chunks, and a whole UI message. */
export function createUIMessageDecoder(context?: ChatDecoderContext): ChatDecoder {
  /** The part that the last words belong to, by kind and id. */
  let open = ''

  function words(type: 'text' | 'reasoning', chunk: UIChunk): ChatDelta[] {
    const { id, delta: text = '', providerMetadata: providerData } = chunk
    // The same id may come again.
    if (chunk.type.endsWith('start')) open = ''
    if (text === '' && providerData === undefined) return []
    const place = `${type} ${id}`
    const isNew = place !== open || undefined
    open = place
    return [{ type, text, isNew, providerData }]
  }

  function decode(chunk: UIChunk): ChatDelta[] {
    const { type, toolCallId: id = '', errorText, url = '', finishReason = type, messageMetadata } = chunk
    const [, kind = type, rest = ''] = /^(text|reasoning|tool-input|tool-output|data|source)-(.+)/.exec(type) ?? []
    switch (kind) {
      case 'text':
      case 'reasoning':
        return words(kind, chunk)
      case 'tool-input': {
        const { toolName: name, inputTextDelta: inputText, input, providerExecuted, dynamic, providerMetadata } = chunk
        const more = { isProviderExecuted: providerExecuted, isDynamic: dynamic, providerData: providerMetadata }
        const call: ChatDelta = { type: 'tool-call', id, name, inputText, input, ...more }
        return errorText === undefined ? [call] : [call, { type: 'tool-result', id, errorText }]
      }
      case 'tool-output':
        return [{ type: 'tool-result', id, output: chunk.output, errorText, isDenied: rest === 'denied' || undefined }]
      case 'tool-approval-request':
        return [{ type: 'tool-approval', id, approvalId: chunk.approvalId, approvalData: approvalData(chunk) }]
      case 'data':
        return [{ type: 'data', name: rest, data: chunk.data, id: chunk.id, isTransient: chunk.transient }]
      case 'source':
        return [
          { type: 'source', title: chunk.title || url, url: chunk.url, id: chunk.sourceId, mediaType: chunk.mediaType },
        ]
      case 'file':
        return [{ type: 'file', name: chunk.filename ?? '', mediaType: chunk.mediaType ?? '', url }]
      case 'start':
      case 'message-metadata':
      case 'finish':
      case 'abort': {
        const deltas: ChatDelta[] = []
        if (chunk.messageId) deltas.push({ type: 'message-id', id: chunk.messageId })
        if (messageMetadata) deltas.push({ type: 'metadata', metadata: { ...messageMetadata } })
        if (kind === 'finish' || kind === 'abort') deltas.push({ type: 'finish', reason: finishReason })
        return deltas
      }
      case 'error':
        return [serverError(errorText)]
      case 'start-step':
      case 'finish-step':
        open = ''
        return []
      default:
        context?.onWarning(`ui-message-stream ignored a chunk of the type ${type}.`)
        return []
    }
  }

  return {
    event: ({ data }) => (data === '[DONE]' ? [{ type: 'finish' }] : decode(JSON.parse(data))),
    body(json) {
      const { id, parts = [], metadata } = json as { id?: string; parts?: UIPart[]; metadata?: object }
      return [
        ...decode({ type: 'start', messageId: id, messageMetadata: metadata }),
        ...parts.flatMap(whole),
        { type: 'finish' },
      ]
    },
  }

  /** A part that is there as a whole: most are chunks as they are. */
  function whole(part: UIPart): readonly ChatDelta[] {
    const { type, text, toolCallId, state } = part
    if (type === 'step-start') return []
    open = ''
    if (toolCallId) {
      const toolName = part.toolName ?? type.slice('tool-'.length)
      const providerMetadata = part.callProviderMetadata
      const call = { ...part, type: 'tool-input-available', toolName, providerMetadata }
      return [...decode(call), ...(state?.startsWith('output-') ? decode({ ...part, type: `tool-${state}` }) : [])]
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

/** What the server wants back with the approval, under the names that messages have for it. */
function approvalData({ signature, inputSchemaInput, approvalDescriptor, reason }: UIChunk): object | undefined {
  const given = defined({ signature, inputSchemaInput, descriptor: approvalDescriptor, requestReason: reason })
  return Object.keys(given).length > 0 ? given : undefined
}
