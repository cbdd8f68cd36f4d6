import type { ChatMessageData } from './ChatMessageData.ts'
import type { ChatPart, ToolPart, ToolState } from './ChatPart.ts'

/** A message in the AI SDK's shape, of whatever version and types. */
export interface UIMessageLike {
  readonly id: string
  readonly role: 'system' | 'user' | 'assistant'
  readonly metadata?: unknown
  readonly parts: readonly { readonly type: string }[]
}

/**
 * Messages of the AI SDK as ours, for `createChat({ messages })`. A part that is not known becomes a data part of its
 * name, so that nothing is lost. Their shape has no time: `metadata.createdAt` is taken where it is one.
 *
 * @param nowMs the time of messages that have none, in milliseconds since 1970. @default now
 * @example
 * const chat = createChat({ endpoint: '/api/chat', format: uiMessageStream(), messages: fromUIMessages(saved) })
 */
export function fromUIMessages(messages: readonly UIMessageLike[], nowMs: number = Date.now()): ChatMessageData[] {
  return messages.map(({ id, role, metadata, parts }) => {
    const known = (typeof metadata === 'object' && metadata !== null ? metadata : {}) as Record<string, unknown>
    return {
      id,
      role,
      parts: parts.flatMap(fromUIPart),
      metadata: known,
      status: 'done',
      createdAt: timeOf(known.createdAt) ?? nowMs,
      ...(role === 'assistant' && { serverId: id }),
    }
  })
}

/** The fields that parts may have; which of them are there depends on the type. */
interface UIFields {
  type: string
  text?: string
  id?: string
  data?: unknown
  sourceId?: string
  url?: string
  title?: string
  mediaType?: string
  filename?: string
  toolCallId?: string
  toolName?: string
  state?: ToolState
  input?: unknown
  rawInput?: unknown
  output?: unknown
  errorText?: string
  providerExecuted?: boolean
  approval?: { id: string; approved?: boolean; reason?: string }
  providerMetadata?: unknown
  callProviderMetadata?: unknown
}

/** A part of the AI SDK's as ours; the beginning of a step is none. */
function fromUIPart(given: { readonly type: string }): ChatPart[] {
  const part: UIFields = given
  const { type, text = '', url = '', mediaType = '' } = part
  const snippet = ours(part.providerMetadata)?.snippet
  switch (type) {
    case 'step-start':
      return []
    case 'text':
    case 'reasoning':
      return [{ type, text, ...returned(part.providerMetadata) }]
    case 'file':
      return [{ type, name: part.filename ?? '', mediaType, url }]
    case 'source-url':
    case 'source-document':
      return [
        {
          type: 'source',
          title: part.title || url,
          ...(part.url && { url }),
          ...(part.sourceId !== undefined && { id: part.sourceId }),
          ...(mediaType && { mediaType }),
          ...(typeof snippet === 'string' && { snippet }),
        },
      ]
    default:
      if (part.toolCallId !== undefined) return [fromUITool(part, part.toolCallId)]
      if (!type.startsWith('data-')) return [{ type: 'data', name: type, data: given }]
      return [{ type: 'data', name: type.slice(5), data: part.data, ...(part.id !== undefined && { id: part.id }) }]
  }
}

function fromUITool(part: UIFields, id: string): ToolPart {
  const { type, toolName, state = 'input-available', input, rawInput, output, errorText, approval } = part
  const isDynamic = type === 'dynamic-tool'
  const { id: approvalId, approved: _, reason, ...approvalData } = approval ?? {}
  const error = errorText ?? reason
  return {
    type: 'tool',
    id,
    name: isDynamic ? (toolName ?? '') : type.slice(5),
    state,
    inputText: typeof rawInput === 'string' ? rawInput : input === undefined ? '' : JSON.stringify(input),
    ...(input !== undefined && state !== 'input-streaming' && { input }),
    ...(output !== undefined && { output }),
    ...(error !== undefined && { errorText: error }),
    ...(approvalId !== undefined && { approvalId }),
    ...(Object.keys(approvalData).length > 0 && { approvalData }),
    ...(part.providerExecuted && { isProviderExecuted: true }),
    ...(isDynamic && { isDynamic }),
    ...returned(part.callProviderMetadata),
  }
}

function returned(metadata: unknown): { providerData?: unknown } {
  if (metadata === undefined) return {}
  const { data } = ours(metadata) ?? {}
  return { providerData: data ?? metadata }
}

function ours(metadata: unknown): { data?: unknown; snippet?: unknown } | undefined {
  return (metadata as { streamside?: { data?: unknown; snippet?: unknown } } | undefined)?.streamside
}

function timeOf(value: unknown): number | undefined {
  const time = value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : value
  return typeof time === 'number' && time > 0 ? time : undefined
}
