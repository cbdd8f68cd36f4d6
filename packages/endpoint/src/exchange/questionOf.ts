/** The text of a message: its content as a string, or as a list of parts. */
function contentText(content: unknown): string | undefined {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return undefined
  return content.map((part: unknown) => (isRecord(part) && typeof part.text === 'string' ? part.text : '')).join('')
}

/** Whether a value is an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects in a list that came from outside. */
export function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The question in a JSON body, in any of the words our routes use: the last user message with text, or one named field. */
export function questionOf(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  const messages = Array.isArray(body.messages) ? body.messages : body.input
  if (Array.isArray(messages)) {
    const records = messages.filter(isRecord)
    const fromUser = records.filter((message) => message.role === 'user')
    const texts = (fromUser.length > 0 ? fromUser : records.slice(-1)).map(
      (message) => contentText(message.content) ?? contentText(message.parts),
    )
    return texts.findLast((text) => text !== undefined && text !== '') ?? texts.at(-1)
  }
  return [body.input, body.question, body.message, body.content].find((field) => typeof field === 'string')
}
