import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext } from '../format/ChatFormat.ts'
import type { ChatPart } from '../messages/ChatPart.ts'
import { fromUIPart } from '../messages/fromUIMessages.ts'
import type { UIChunk } from './UIChunk.ts'

/** Reads the AI SDK's chunks, and a whole UI message. */
export function createUIMessageDecoder(context?: ChatDecoderContext): ChatDecoder {
  /** The part that the last words belong to, by kind and id. */
  let open = ''

  function words(
    type: 'text' | 'reasoning',
    { id, delta: text = '', providerMetadata: providerData }: UIChunk,
  ): ChatDelta[] {
    const place = `${type} ${id}`
    const isNew = place !== open
    if (text === '' && providerData === undefined) return []
    open = place
    return [{ type, text, ...(isNew && { isNew }), ...(providerData !== undefined && { providerData }) }]
  }

  function decode(chunk: UIChunk): ChatDelta[] {
    const { toolCallId: id = '', toolName: name, providerMetadata: providerData } = chunk
    const call = {
      type: 'tool-call' as const,
      id,
      ...(name && { name }),
      ...(chunk.providerExecuted && { isProviderExecuted: true }),
      ...(chunk.dynamic && { isDynamic: true }),
      ...(providerData !== undefined && { providerData }),
    }
    switch (chunk.type) {
      case 'text-start':
      case 'reasoning-start':
        // The same id may come again.
        open = ''
        return words(chunk.type === 'text-start' ? 'text' : 'reasoning', chunk)
      case 'text-delta':
      case 'text-end':
        return words('text', chunk)
      case 'reasoning-delta':
      case 'reasoning-end':
        return words('reasoning', chunk)
      case 'start':
        return [...(chunk.messageId ? [{ type: 'message-id' as const, id: chunk.messageId }] : []), ...metadata(chunk)]
      case 'message-metadata':
        return metadata(chunk)
      case 'finish':
        return [...metadata(chunk), { type: 'finish', reason: chunk.finishReason }]
      case 'abort':
        return [{ type: 'finish', reason: 'abort' }]
      case 'error':
        return [{ type: 'error', message: chunk.errorText || 'The server reported an error.' }]
      case 'tool-input-start':
        return [call]
      case 'tool-input-delta':
        return [{ ...call, inputText: chunk.inputTextDelta }]
      case 'tool-input-available':
        return [{ ...call, input: chunk.input ?? {} }]
      case 'tool-input-error':
        return [
          { ...call, input: chunk.input ?? {} },
          { type: 'tool-result', id, errorText: chunk.errorText ?? '' },
        ]
      case 'tool-approval-request':
        return [{ type: 'tool-approval', id, approvalId: chunk.approvalId, ...approvalData(chunk) }]
      case 'tool-output-available':
        return [{ type: 'tool-result', id, output: chunk.output }]
      case 'tool-output-error':
        return [{ type: 'tool-result', id, errorText: chunk.errorText ?? '' }]
      case 'tool-output-denied':
        return [{ type: 'tool-result', id, isDenied: true }]
      case 'start-step':
      case 'finish-step':
        open = ''
        return []
      default:
    }
    if (chunk.type.startsWith('data-')) {
      const { id: dataId, data, transient } = chunk
      const more = { ...(dataId !== undefined && { id: dataId }), ...(transient && { isTransient: true }) }
      return [{ type: 'data', name: chunk.type.slice(5), data, ...more }]
    }
    if (/^(source-|file$)/.test(chunk.type)) return fromUIPart(chunk).flatMap(toDeltas)
    context?.onWarning(`ui-message-stream ignored a chunk of the type ${chunk.type}.`)
    return []
  }

  return {
    event: ({ data }) => (data === '[DONE]' ? [{ type: 'finish' }] : decode(JSON.parse(data))),
    body(json) {
      const { id, parts = [], metadata } = json as { id?: string; parts?: { type: string }[]; metadata?: unknown }
      return [
        ...decode({ type: 'start', messageId: id, messageMetadata: metadata }),
        ...parts.flatMap(fromUIPart).flatMap(toDeltas),
        { type: 'finish' },
      ]
    },
  }
}

function metadata({ messageMetadata }: UIChunk): ChatDelta[] {
  if (typeof messageMetadata !== 'object' || messageMetadata === null) return []
  return [{ type: 'metadata', metadata: { ...messageMetadata } }]
}

/** A part that is there as a whole. */
function toDeltas(part: ChatPart): ChatDelta[] {
  switch (part.type) {
    case 'text':
    case 'reasoning':
      return [{ ...part, isNew: true }]
    case 'tool':
      return [
        { type: 'tool-call', id: part.id, name: part.name, input: part.input ?? {}, providerData: part.providerData },
        ...(part.state.startsWith('output')
          ? [
              {
                type: 'tool-result' as const,
                id: part.id,
                output: part.output,
                errorText: part.errorText,
                isDenied: part.state === 'output-denied',
              },
            ]
          : []),
      ]
    case 'form':
      return []
    default:
      return [part]
  }
}

/** What the server wants back with the approval, under the names that messages have for it. */
function approvalData({ signature, inputSchemaInput, approvalDescriptor, reason }: UIChunk) {
  const given = { signature, inputSchemaInput, descriptor: approvalDescriptor, requestReason: reason }
  const known = Object.entries(given).filter(([, value]) => value !== undefined)
  return known.length > 0 ? { approvalData: Object.fromEntries(known) } : {}
}
