/** The text of an OpenAI message: its content as a string, or as a list of parts. */
function contentText(content: unknown): string | undefined {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return undefined
  return content.map((part: unknown) => (isRecord(part) && typeof part.text === 'string' ? part.text : '')).join('')
}

/** Whether a value is an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The question in a JSON body, in any of the words our routes use: the last user message, or one named field. */
export function questionOf(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  if (Array.isArray(body.messages)) {
    const messages = body.messages.filter(isRecord)
    const last = messages.findLast((message) => message.role === 'user') ?? messages.at(-1)
    return contentText(last?.content)
  }
  return [body.question, body.message, body.content].find((field) => typeof field === 'string')
}
