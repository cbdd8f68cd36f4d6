import type { TypewriterStatus } from '@streamside/typewriter/core'
import { useSyncExternalStore } from 'react'
import type { Chat } from '../store/Chat.ts'
import { type ChatMessageTextOptions, usePartTypewriter } from './usePartTypewriter.ts'

/** The words of one part as they are to be shown now. */
export interface ChatMessageText {
  readonly text: string
  readonly status: TypewriterStatus
  /** Shows at once what waits. */
  readonly skip: () => void
}

/** The words of a part, typed evenly while they arrive: one render for each frame, none for a token. */
export function useChatMessageText(chat: Chat, options: ChatMessageTextOptions): ChatMessageText {
  const { subscribe, getSnapshot, skip } = usePartTypewriter(chat, options)
  const { text, status } = useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
  return { text, status, skip }
}
