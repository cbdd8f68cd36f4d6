import type { ChatMessageData } from './ChatMessageData.ts'

/** True while an answer is on its way. */
export function isRunning(message: Pick<ChatMessageData, 'status'>): boolean {
  return message.status === 'waiting' || message.status === 'streaming'
}
