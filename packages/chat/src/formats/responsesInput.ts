import type { ChatTurn, ChatTurnCall } from '../format/ChatTurn.ts'
import type { FilePart } from '../messages/ChatPart.ts'

/** What the server knows already, by the id of its last answer, and what it does not know yet. */
export function responsesInput(turns: readonly ChatTurn[], isKept: boolean) {
  // By the messages and not by a remembered id: an edited question, a version or a divider goes back behind it.
  const at = isKept ? turns.findLastIndex(isKnown) : -1
  const known = turns[at]
  // The results of its calls come first, also of those that nobody ran: it waits for every one.
  const calls = known?.parts.filter(isOurCall) ?? []
  return {
    previous_response_id: known?.message.serverId,
    input: [...calls.map(toOutput), ...turns.slice(at + 1).flatMap(toItems)],
  }
}

function isKnown({ role, message: { serverId, status } }: ChatTurn): boolean {
  return role === 'assistant' && serverId !== undefined && !/failed|stopped/.test(status)
}

function toItems({ role, text, files, parts, calls }: ChatTurn): object[] {
  if (role === 'assistant') return [...parts.flatMap(toItem), ...calls.filter(isOurCall).map(toOutput)]
  const words = text ? [{ type: 'input_text', text }] : []
  return [{ role, content: files.length ? [...words, ...files.map(filePart)] : text }]
}

function toItem(part: ChatTurn['parts'][number]): object[] {
  switch (part.type) {
    case 'text':
      return part.text ? [{ role: 'assistant', content: part.text }] : []
    case 'reasoning':
      // Another provider's thinking would be refused.
      return Object(part.providerData).encrypted_content ? [part.providerData as object] : []
    case 'tool':
      return isOurCall(part) && part.outputText !== undefined
        ? [{ type: 'function_call', call_id: part.id, name: part.name, arguments: part.argumentText }]
        : []
    default:
      return []
  }
}

function isOurCall(part: ChatTurn['parts'][number]): part is ChatTurnCall {
  return part.type === 'tool' && !part.isProviderExecuted
}

function toOutput({ id, outputText = 'The call was not run.' }: ChatTurnCall): object {
  return { type: 'function_call_output', call_id: id, output: outputText }
}

function filePart({ mediaType, url, name }: FilePart): object {
  if (mediaType.startsWith('image/')) return { type: 'input_image', image_url: url }
  return { type: 'input_file', ...(url.startsWith('data:') ? { filename: name, file_data: url } : { file_url: url }) }
}
