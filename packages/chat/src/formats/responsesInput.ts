import { answerSteps, isAnswered, toolOutput } from '../messages/answerSteps.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, FilePart, ToolPart } from '../messages/ChatPart.ts'
import { textOf } from '../messages/textOf.ts'

/** What the server knows already, by the id of its last answer, and what it does not know yet. */
export function responsesInput(messages: readonly ChatMessageData[], isKept: boolean) {
  // By the messages and not by a remembered id: an edited question, a version or a divider goes back behind it.
  const at = isKept ? messages.findLastIndex(isKnown) : -1
  const known = messages[at]
  const input = messages.slice(at + 1).flatMap(toItems)
  return {
    previousId: known?.serverId,
    // The results of its calls come first, also of those that nobody ran: it waits for every one.
    input: known ? [...openCalls(known).map(toOutput), ...input] : input,
  }
}

function isKnown({ role, serverId, status }: ChatMessageData): boolean {
  return role === 'assistant' && serverId !== undefined && status !== 'failed' && status !== 'stopped'
}

function openCalls({ parts }: ChatMessageData): ToolPart[] {
  return (answerSteps(parts).at(-1) ?? []).filter(
    (part): part is ToolPart => part.type === 'tool' && !part.isProviderExecuted,
  )
}

function toItems({ role, parts }: ChatMessageData): object[] {
  if (role !== 'assistant') return [{ role, content: questionContent(parts) }]
  return answerSteps(parts).flatMap((step) => [
    ...step.flatMap(toItem),
    ...step.filter((part) => isAnswered(part) && !part.isProviderExecuted).map((call) => toOutput(call as ToolPart)),
  ])
}

function toItem(part: ChatPart): object[] {
  if (part.type === 'text' && part.text) return [{ role: 'assistant', content: part.text }]
  if (part.type === 'reasoning' && isItem(part.providerData)) return [part.providerData]
  if (!isAnswered(part) || part.isProviderExecuted) return []
  const args = part.inputText || JSON.stringify(part.input ?? {})
  return [{ type: 'function_call', call_id: part.id, name: part.name, arguments: args }]
}

function isItem(data: unknown): data is object {
  return typeof data === 'object' && data !== null && 'encrypted_content' in data
}

function toOutput(call: ToolPart): object {
  return { type: 'function_call_output', call_id: call.id, output: toolOutput(call) }
}

function questionContent(parts: readonly ChatPart[]): string | object[] {
  const files = parts.filter((part) => part.type === 'file')
  const text = textOf({ parts })
  return files.length === 0 ? text : [...(text ? [{ type: 'input_text', text }] : []), ...files.map(filePart)]
}

function filePart({ mediaType, url, name }: FilePart): object {
  if (mediaType.startsWith('image/')) return { type: 'input_image', image_url: url }
  return url.startsWith('data:')
    ? { type: 'input_file', filename: name, file_data: url }
    : { type: 'input_file', file_url: url }
}
