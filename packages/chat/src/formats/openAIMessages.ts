import type { ChatTurn } from '../format/ChatTurn.ts'
import type { FilePart } from '../messages/ChatPart.ts'

/** A turn as OpenAI's chat completions take it: a message, and one for the result of each call. */
export function openAIMessages({ role, text, reasoning, files, calls }: ChatTurn, returnsReasoning: boolean): object[] {
  if (role !== 'assistant') {
    const words = text ? [{ type: 'text', text }] : []
    return [{ role, content: files.length ? [...words, ...files.map(filePart)] : text }]
  }
  if (!text && !calls.length) return []
  return [
    {
      role,
      content: text || null,
      reasoning_content: returnsReasoning && reasoning ? reasoning : undefined,
      tool_calls: calls.length
        ? calls.map((call) => ({
            id: call.id,
            type: 'function',
            function: { name: call.name, arguments: call.argumentText },
          }))
        : undefined,
    },
    ...calls.map(({ id, outputText: content }) => ({ role: 'tool', tool_call_id: id, content })),
  ]
}

function filePart({ mediaType, url, name }: FilePart): object {
  if (mediaType.startsWith('image/')) return { type: 'image_url', image_url: { url } }
  if (url.startsWith('data:')) return { type: 'file', file: { filename: name, file_data: url } }
  // The protocol has no other file by its address: the model is told where it is.
  return { type: 'text', text: `[${name}](${url})` }
}
