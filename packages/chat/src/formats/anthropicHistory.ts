import { answerSteps, isAnswered, toolOutput } from '../messages/answerSteps.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, FilePart, ToolPart } from '../messages/ChatPart.ts'
import type { AnthropicReturned } from './AnthropicEvent.ts'
import { base64Of } from './dataUrl.ts'

/** A message as Anthropic takes it: one, or several where an answer called tools. */
export function anthropicHistory({ role, parts }: ChatMessageData): object[] {
  if (role === 'system') return []
  if (role === 'user') return [{ role, content: parts.flatMap(questionBlock) }]
  return answerSteps(parts).flatMap((step) => {
    const content = step.flatMap(answerBlock)
    const results = step.filter(isAnswered).filter(({ isProviderExecuted }) => !isProviderExecuted)
    if (content.length === 0) return []
    const answer = { role, content }
    return results.length > 0 ? [answer, { role: 'user', content: results.map(toolResult) }] : [answer]
  })
}

function questionBlock(part: ChatPart): object[] {
  if (part.type === 'text' && part.text) return [{ type: 'text', text: part.text }]
  return part.type === 'file' ? [fileBlock(part)] : []
}

function fileBlock({ mediaType, url, name }: FilePart): object {
  const file = base64Of(url)
  const source = file ? { type: 'base64', media_type: mediaType, data: file.data } : { type: 'url', url }
  if (mediaType.startsWith('image/')) return { type: 'image', source }
  if (mediaType === 'application/pdf') return { type: 'document', source, title: name }
  if (file && mediaType.startsWith('text/')) {
    const data = new TextDecoder().decode(Uint8Array.from(atob(file.data), (char) => char.charCodeAt(0)))
    return { type: 'document', source: { type: 'text', media_type: 'text/plain', data }, title: name }
  }
  // The protocol takes no other file: the model is told where it is.
  return { type: 'text', text: `[${name}](${file ? 'attached' : url})` }
}

function answerBlock(part: ChatPart): object[] {
  if (part.type === 'text') return part.text ? [{ type: 'text', text: part.text }] : []
  // Boundary: what the decoder kept. Thinking without its signature would be refused.
  const returned = (part.type === 'reasoning' || part.type === 'tool' ? part.providerData : undefined) as
    | AnthropicReturned
    | undefined
  if (part.type === 'reasoning' && returned) {
    return returned.data
      ? [{ type: 'redacted_thinking', data: returned.data }]
      : returned.signature
        ? [{ type: 'thinking', thinking: part.text, signature: returned.signature }]
        : []
  }
  if (!isAnswered(part)) return []
  if (!part.isProviderExecuted) return [{ type: 'tool_use', id: part.id, name: part.name, input: part.input ?? {} }]
  return returned?.use && returned.result ? [{ ...returned.use, input: part.input ?? {} }, returned.result] : []
}

function toolResult(call: ToolPart): object {
  const isError = call.state !== 'output-available'
  return { type: 'tool_result', tool_use_id: call.id, content: toolOutput(call), ...(isError && { is_error: true }) }
}
