import { answerSteps, isAnswered, toolOutput } from '../messages/answerSteps.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, FilePart } from '../messages/ChatPart.ts'
import { textOf } from '../messages/textOf.ts'

/** A message as OpenAI's chat completions take it: one, or several where an answer called tools. */
export function openAIMessages({ role, parts }: ChatMessageData, returnsReasoning: boolean): object[] {
  if (role !== 'assistant') return [{ role, content: questionContent(parts) }]
  return answerSteps(parts).flatMap((step) => {
    const content = textOf({ parts: step })
    const calls = step.filter(isAnswered)
    if (content === '' && calls.length === 0) return []
    const reasoning = returnsReasoning ? step.map((part) => (part.type === 'reasoning' ? part.text : '')).join('') : ''
    const message = {
      role,
      content: content || null,
      ...(reasoning && { reasoning_content: reasoning }),
      ...(calls.length > 0 && {
        tool_calls: calls.map(({ id, name, inputText, input }) => ({
          id,
          type: 'function',
          function: { name, arguments: inputText || JSON.stringify(input ?? {}) },
        })),
      }),
    }
    return [message, ...calls.map((call) => ({ role: 'tool', tool_call_id: call.id, content: toolOutput(call) }))]
  })
}

function questionContent(parts: readonly ChatPart[]): string | object[] {
  const files = parts.filter((part) => part.type === 'file')
  const text = textOf({ parts })
  return files.length === 0 ? text : [...(text ? [{ type: 'text', text }] : []), ...files.map(filePart)]
}

function filePart({ mediaType, url, name }: FilePart): object {
  if (mediaType.startsWith('image/')) return { type: 'image_url', image_url: { url } }
  if (url.startsWith('data:')) return { type: 'file', file: { filename: name, file_data: url } }
  // The protocol has no other file by its address: the model is told where it is.
  return { type: 'text', text: `[${name}](${url})` }
}
