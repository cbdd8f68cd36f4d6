import { useCallback, useSyncExternalStore } from 'react'
import type { ChatPart } from '../messages/ChatPart.ts'
import type { Chat } from '../store/Chat.ts'

const NOBODY = () => () => {}

/** One part as it is now; renders once per frame while it grows, and listens only while `isLive`. */
export function useLivePart(
  chat: Chat,
  { messageId, partIndex, isLive }: { messageId: string; partIndex: number; isLive: boolean },
): ChatPart | undefined {
  const read = useCallback(() => chat.getMessage(messageId)?.parts[partIndex], [chat, messageId, partIndex])
  return useSyncExternalStore(isLive ? chat.subscribe : NOBODY, read, read)
}
