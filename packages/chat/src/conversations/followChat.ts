import { textOf } from '../messages/textOf.ts'
import type { Chat } from '../store/Chat.ts'
import type { ConversationInfo } from './Conversations.ts'

/** Enough for a line of a list. */
const PREVIEW_CHARACTERS = 120
const TITLE_CHARACTERS = 60

/** Tells what the list should say of a chat, whenever that changes; not for words that arrive. */
export function followChat(
  chat: Chat,
  tell: (change: Partial<ConversationInfo>, hasEnded: boolean) => void,
): () => void {
  let wasRunning = false
  let ids: readonly string[] | undefined
  return chat.subscribe(() => {
    const { status, history } = chat.getSnapshot()
    const isRunning = status === 'submitted' || status === 'streaming'
    if (history.status === 'loading' || (isRunning === wasRunning && ids === chat.getMessageIds())) return
    const hasEnded = wasRunning && !isRunning
    wasRunning = isRunning
    ids = chat.getMessageIds()
    tell({ ...describe(chat), isRunning }, hasEnded)
  })
}

function describe(chat: Chat): Partial<ConversationInfo> {
  const { messages } = chat.getSnapshot()
  const last = messages[messages.length - 1]
  if (!last) return { preview: undefined }
  const words = [...messages]
    .reverse()
    .map(textOf)
    .find((text) => text !== '')
  const preview = words?.replace(/\s+/g, ' ').slice(0, PREVIEW_CHARACTERS)
  return { preview, lastActiveAt: last.finishedAt ?? last.createdAt }
}

/** A title for a conversation that has none: its first question. */
export function titleOf(chat: Chat): string {
  const first = chat.getSnapshot().messages.find(({ role, parts }) => role === 'user' && textOf({ parts }) !== '')
  const [line = ''] = (first ? textOf(first) : '').trim().split('\n')
  return line.length > TITLE_CHARACTERS ? `${line.slice(0, TITLE_CHARACTERS - 1)}…` : line
}
