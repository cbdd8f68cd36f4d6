import { answerSteps } from './answerSteps.ts'
import type { ChatMessageData } from './ChatMessageData.ts'
import type { ChatPart, ToolPart } from './ChatPart.ts'
import type { UIMessageData, UIPartData, UIProviderMetadata, UIToolData } from './UIMessageData.ts'

/**
 * Messages in the AI SDK's shape: for a server that was written for `useChat`, and for saving where such messages are
 * saved. A message keeps the server's id where there is one. Forms stay out, since the shape has none.
 *
 * @example
 * await save(toUIMessages(chat.getSnapshot().messages))
 */
export function toUIMessages(messages: readonly ChatMessageData[]): UIMessageData[] {
  return messages.map(({ id, serverId = id, role, metadata, parts }) => ({
    id: serverId,
    role,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    parts:
      role === 'assistant'
        ? answerSteps(parts).flatMap((step) => [{ type: 'step-start' as const }, ...step.flatMap(toUIPart)])
        : parts.flatMap(toUIPart),
  }))
}

function toUIPart(part: ChatPart): UIPartData[] {
  switch (part.type) {
    case 'text':
    case 'reasoning':
      return [{ type: part.type, text: part.text, ...returned('providerMetadata', part.providerData) }]
    case 'tool':
      return [toUITool(part)]
    case 'source': {
      const { url, title, id: sourceId = url ?? title, mediaType = 'text/plain', snippet } = part
      const more = snippet === undefined ? {} : { providerMetadata: { streamside: { snippet } } }
      return url === undefined
        ? [{ type: 'source-document', sourceId, mediaType, title, ...more }]
        : [{ type: 'source-url', sourceId, url, title, ...more }]
    }
    case 'file':
      return [{ type: 'file', mediaType: part.mediaType, url: part.url, ...(part.name && { filename: part.name }) }]
    case 'data':
      return [{ type: `data-${part.name}`, ...(part.id !== undefined && { id: part.id }), data: part.data }]
    case 'form':
      return []
    default:
      return part satisfies never
  }
}

function toUITool(part: ToolPart): UIPartData {
  const { id, name, state, inputText, input, output, errorText, approvalId, approvalData, providerData } = part
  const kind = part.isDynamic ? { type: 'dynamic-tool', toolName: name } : { type: `tool-${name}` }
  const isDenied = state === 'output-denied'
  const isAnswered = isDenied || state === 'approval-responded'
  const approval = (approvalId ?? isAnswered) && {
    approval: {
      ...(approvalData as object | undefined),
      id: approvalId ?? id,
      ...(state !== 'approval-requested' && { approved: !isDenied }),
      ...(isDenied && errorText && { reason: errorText }),
    },
  }
  return {
    ...kind,
    toolCallId: id,
    state,
    ...(state === 'input-streaming' ? { rawInput: inputText } : { input }),
    ...(state === 'output-available' && { output }),
    ...(state === 'output-error' && { errorText: errorText ?? '' }),
    ...approval,
    ...(part.isProviderExecuted && { providerExecuted: true }),
    ...returned('callProviderMetadata', providerData),
    // Which fields go with which state is what the lines above say; the compiler cannot follow them.
  } as Extract<UIPartData, UIToolData>
}

/** What a provider wants back; what is not in the AI SDK's shape is kept under our name. */
function returned<TName extends string>(name: TName, data: unknown): { [TKey in TName]?: UIProviderMetadata } {
  if (data === undefined) return {}
  const isTheirs = typeof data === 'object' && data !== null && Object.values(data).every((one) => isRecord(one))
  const metadata = isTheirs ? data : { streamside: { data } }
  // Whatever it is, it came as JSON.
  return { [name]: metadata } as { [TKey in TName]?: UIProviderMetadata }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
