import type { ChatMessageData } from './ChatMessageData.ts'

/** The words of a message: its text parts joined. */
export function textOf(message: Pick<ChatMessageData, 'parts'>): string {
  let text = ''
  for (const part of message.parts) if (part.type === 'text') text += part.text
  return text
}
