import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { BackendContext } from './ChatBackend.ts'
import type { ChatHolder } from './ChatHolder.ts'
import type { ChatOptions } from './ChatOptions.ts'

/** What the actions of a chat share. */
export interface ChatCore extends ChatHolder {
  readonly options: ChatOptions
  readonly createId: () => string
  newMessage(role: ChatMessageData['role'], more: Partial<ChatMessageData>): ChatMessageData
  backendContext(signal: AbortSignal): BackendContext
}
