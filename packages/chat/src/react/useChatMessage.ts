import { useCallback, useSyncExternalStore } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import type { Chat } from '../store/Chat.ts'

/** One message; the component renders when that message changes, once per frame while its words arrive. */
export function useChatMessage<TTypes extends ChatTypes>(
  chat: Chat<TTypes>,
  id: string,
): ChatMessageData<TTypes> | undefined {
  const read = useCallback(() => chat.getMessage(id), [chat, id])
  const subscribe = useCallback((listener: () => void) => chat.subscribeMessage(id, listener), [chat, id])
  return useSyncExternalStore(subscribe, read, read)
}
