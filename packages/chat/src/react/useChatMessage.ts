import { useCallback, useSyncExternalStore } from 'react'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { Chat } from '../store/Chat.ts'

/** One message; the component renders when that message changes, once per frame while its words arrive. */
export function useChatMessage(chat: Chat, id: string): ChatMessageData | undefined {
  const read = useCallback(() => chat.getMessage(id), [chat, id])
  const subscribe = useCallback(
    (listener: () => void) => {
      let told = chat.getMessage(id)
      return chat.subscribe(() => {
        const message = chat.getMessage(id)
        if (message === told) return
        told = message
        listener()
      })
    },
    [chat, id],
  )
  return useSyncExternalStore(subscribe, read, read)
}
