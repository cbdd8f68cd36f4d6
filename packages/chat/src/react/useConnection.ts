import type { EventStreamStatus } from '@streamside/event-stream/core'
import { useCallback, useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'

/** The request of the running answer. */
export function useConnection(chat: Chat): EventStreamStatus {
  const read = useCallback(() => chat.getSnapshot().connection, [chat])
  return useSyncExternalStore(chat.subscribe, read, read)
}
