import type { ChatMessageData } from '../messages/ChatMessageData.ts'

/** The version of what is written now. */
export const SCHEMA_VERSION = 1

/** What stands under a chat's own key: everything but the messages, each of which has a key of its own. */
export interface StoredChat {
  readonly version: number
  /** Each message with the one that it follows, parents first. */
  readonly order: readonly (readonly [id: string, parentId: string | null])[]
  /** The last message shown: which versions the reader saw. */
  readonly leafId: string | null
  readonly conversation: Readonly<Record<string, unknown>>
  readonly draft: string
}

/** What stands under a message's key. Nothing of its request: credentials are never stored. */
export interface StoredMessage {
  readonly message: ChatMessageData
  /** Where a running answer can be continued: with these words, after this event. */
  readonly lastEventId?: string | undefined
  /** How many of its parts were there when it went on with results of tools: where it begins again. */
  readonly checkpoint?: number | undefined
}

/** The key of a chat. */
export const chatKey = (chatId: string) => `chat:${chatId}`
/** The key of a message. */
export const messageKey = (chatId: string, id: string) => `message:${chatId}:${id}`

/** Steps from one version to the next: `MIGRATIONS[1]` makes version 2 of version 1. */
const MIGRATIONS: Readonly<Record<number, (old: StoredChat) => StoredChat>> = {}

/**
 * What was stored, as this version reads it; `undefined` for nothing.
 *
 * @throws Error when a newer version wrote it: overwriting it would lose what we do not know
 */
export function migrated(stored: unknown, migrations = MIGRATIONS): StoredChat | undefined {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return undefined
  let chat = stored as StoredChat
  for (let step = migrations[chat.version]; step; step = migrations[chat.version]) {
    chat = { ...step(chat), version: chat.version + 1 }
  }
  if (chat.version > SCHEMA_VERSION) {
    throw new Error(
      `This conversation was saved by a newer version of the app (${chat.version}, this one knows ${SCHEMA_VERSION}). Reload the page to get it.`,
    )
  }
  return chat
}
