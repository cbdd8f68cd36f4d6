import type { ChatTurn, ChatTurnCall } from '../format/ChatTurn.ts'
import type { FilePart } from '../messages/ChatPart.ts'
import type { AnthropicReturned } from './AnthropicEvent.ts'
import { base64Of } from './dataUrl.ts'

/** A turn as Anthropic takes it: a message, and one with the results of its calls. */
export function anthropicHistory({ role, parts, calls }: ChatTurn): object[] {
  const content = role === 'user' ? parts.flatMap(questionBlock) : parts.flatMap(answerBlock)
  const results = calls.filter(({ isProviderExecuted }) => !isProviderExecuted).map(toolResult)
  if (role === 'system' || !content.length) return []
  return [{ role, content }, ...(results.length ? [{ role: 'user', content: results }] : [])]
}

type TurnPart = ChatTurn['parts'][number]

function questionBlock(part: TurnPart): object[] {
  return part.type === 'file' ? [fileBlock(part)] : answerBlock(part)
}

function fileBlock({ mediaType, url, name }: FilePart): object {
  const data = base64Of(url)
  const source = data ? { type: 'base64', media_type: mediaType, data } : { type: 'url', url }
  if (/^image\//.test(mediaType)) return { type: 'image', source }
  if (mediaType === 'application/pdf') return { type: 'document', source, title: name }
  if (data && /^text\//.test(mediaType)) {
    const text = new TextDecoder().decode(Uint8Array.from(atob(data), (char) => char.charCodeAt(0)))
    return { type: 'document', source: { type: 'text', media_type: 'text/plain', data: text }, title: name }
  }
  // The protocol takes no other file: the model is told where it is.
  return { type: 'text', text: `[${name}](${data ? 'attached' : url})` }
}

function answerBlock(part: TurnPart): object[] {
  const { type } = part
  if (type === 'text') return part.text ? [{ type, text: part.text }] : []
  if (type !== 'reasoning' && type !== 'tool') return []
  // Boundary: what the decoder kept. Thinking without its signature would be refused.
  const { data, signature, use, result } = (part.providerData ?? {}) as AnthropicReturned
  if (type === 'reasoning') {
    if (data) return [{ type: 'redacted_thinking', data }]
    return signature ? [{ type: 'thinking', thinking: part.text, signature }] : []
  }
  const { id, name, input = {}, outputText, isProviderExecuted } = part
  if (outputText === undefined) return []
  if (!isProviderExecuted) return [{ type: 'tool_use', id, name, input }]
  return use && result ? [{ ...use, input }, result] : []
}

function toolResult({ id, outputText, state }: ChatTurnCall): object {
  return {
    type: 'tool_result',
    tool_use_id: id,
    content: outputText,
    is_error: state !== 'output-available',
  }
}
