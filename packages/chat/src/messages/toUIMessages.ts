import type { ChatMessageData } from './ChatMessageData.ts'
import { turnsOf } from './turnsOf.ts'
import type { UIMessageData } from './UIMessageData.ts'
import { uiMessagesOf } from './uiMessagesOf.ts'

/**
 * Messages in the AI SDK's shape: for a server that was written for `useChat`, and for saving where such messages are
 * saved. A message keeps the server's id where there is one. Forms stay out, since the shape has none.
 *
 * @example
 * await save(toUIMessages(chat.getSnapshot().messages))
 */
export function toUIMessages(messages: readonly ChatMessageData[]): UIMessageData[] {
  return uiMessagesOf(turnsOf(messages))
}
