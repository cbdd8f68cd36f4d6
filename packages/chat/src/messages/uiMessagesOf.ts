import type { ChatTurn, ChatTurnCall } from '../format/ChatTurn.ts'
import type { UIMessageData, UIPartData, UIProviderMetadata, UIToolData } from './UIMessageData.ts'

/** Messages in the AI SDK's shape: the turns of an answer are its steps. */
export function uiMessagesOf(turns: readonly ChatTurn[]): UIMessageData[] {
  const made = new Map<string, UIMessageData>()
  for (const { message, role, parts } of turns) {
    const { id, serverId = id, metadata } = message
    const all = made.get(id)?.parts ?? []
    if (role === 'assistant') all.push({ type: 'step-start' })
    all.push(...parts.flatMap(toUIPart))
    const shown = Object.keys(metadata).length ? { metadata } : {}
    made.set(id, { id: serverId, role, ...shown, parts: all })
  }
  return [...made.values()]
}

function toUIPart(part: ChatTurn['parts'][number]): UIPartData[] {
  const { type } = part
  switch (type) {
    case 'text':
    case 'reasoning':
      return [{ type, text: part.text, ...returned('providerMetadata', part.providerData) }]
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
      return [{ type, mediaType: part.mediaType, url: part.url, ...(part.name && { filename: part.name }) }]
    case 'data':
      return [{ type: `data-${part.name}`, ...(part.id !== undefined && { id: part.id }), data: part.data }]
    case 'form':
      return []
    default:
      return part satisfies never
  }
}

function toUITool(part: ChatTurnCall): UIPartData {
  const { id, name, state, inputText, input, output, errorText, approvalId, approvalData, providerData } = part
  const isDenied = state === 'output-denied'
  const isAsked = state === 'approval-requested'
  const approval = (approvalId ?? (isDenied || state === 'approval-responded')) && {
    approval: {
      ...(approvalData as object | undefined),
      id: approvalId ?? id,
      ...(!isAsked && { approved: !isDenied }),
      ...(isDenied && errorText && { reason: errorText }),
    },
  }
  return {
    ...(part.isDynamic ? { type: 'dynamic-tool', toolName: name } : { type: `tool-${name}` }),
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
  const isTheirs = typeof data === 'object' && data !== null && Object.values(data).every(isRecord)
  const metadata = isTheirs ? data : { streamside: { data } }
  // Whatever it is, it came as JSON.
  return { [name]: metadata } as { [TKey in TName]?: UIProviderMetadata }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
