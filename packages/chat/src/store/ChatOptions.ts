import type {
  EventStreamAuth,
  EventStreamPorts,
  HeadersOption,
  RetryOptions,
  StreamEvent,
  Transport,
} from '@streamside/event-stream/core'
import type { ChatFormat, ChatToolDefinition } from '../format/ChatFormat.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { DataPartOf } from '../messages/ChatPart.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import type { Chat } from './Chat.ts'
import type { ChatBackend } from './ChatBackend.ts'
import type { ChatLogs } from './ChatLog.ts'
import type { ChatStorage } from './ChatStorage.ts'
import type { ReplaySource } from './replayFrom.ts'

/** What a chat is made of: two are needed, the rest has defaults. */
export interface ChatOptions<TTypes extends ChatTypes = ChatTypes> {
  /** The URL that answers. */
  endpoint: string
  /** How it speaks: `openAIChat()`, `jsonEnvelope(…)`, `plainText()`, or your own. */
  format: ChatFormat<TTypes>
  /** Request headers, or a function that is asked afresh for every attempt. */
  headers?: HeadersOption | undefined
  /** Gives each attempt its Authorization header; see `createBearerAuth`. */
  auth?: EventStreamAuth | undefined
  /** Whether cookies are sent. @default 'same-origin' */
  credentials?: RequestCredentials | undefined
  /** @default the global `fetch` */
  fetch?: typeof globalThis.fetch | undefined
  /** How requests are sent. @default fetchTransport() */
  transport?: Transport | undefined
  retry?: RetryOptions | undefined
  /** The conversation's id. @default a random one */
  id?: string | undefined
  /** What was said before, oldest first. */
  messages?: readonly ChatMessageData[] | undefined
  /** What the app's server can do beside answering: feedback, suggestions, older messages … */
  backend?: ChatBackend | undefined
  /** Tools that the model may call; those with `execute` are run here. */
  tools?: readonly ChatTool[] | undefined
  /** Keeps the conversation over reloads, under `id`: `indexedDBStorage()`, `localStorageStorage()`, `memoryStorage()`. */
  storage?: ChatStorage | undefined
  /** What a question does while an answer runs. @default 'stop' */
  whileBusy?: 'stop' | 'queue' | undefined
  /**
   * How an answer goes on that broke off: `'last-event-id'` where the stream's ids are cursors (the same request is sent
   * again with `Last-Event-ID`), or `replayFrom(…)` with the request by which the server tells the running answer from
   * its start. @default an answer that broke off has failed
   */
  resume?: 'last-event-id' | ReplaySource | undefined
  /** Keeps the raw events behind the last answers (W12): `keepLogs()`. It belongs to a chat as long as that lives. */
  logs?: ChatLogs | undefined
  /** Data of the app's own that came with an answer, kept in the message or not. */
  onData?: ((data: DataPartOf<TTypes>, message: ChatMessageData<TTypes>) => void) | undefined
  /** An answer came to its end, whatever end: see `message.status`. */
  onFinish?: ((message: ChatMessageData<TTypes>) => void) | undefined
  /** An answer failed; `message.error` says why. */
  onError?: ((message: ChatMessageData<TTypes>) => void) | undefined
  /** Each raw event as it arrives. */
  onEvent?: ((event: StreamEvent) => void) | undefined
  /** What was ignored: events that the format could not read. */
  onWarning?: ((message: string) => void) | undefined
  /** Functions that are given the chat when it is first used: `withFlows([…])`. */
  extensions?: readonly ((chat: Chat) => void)[] | undefined
  /** Replaced in tests. */
  ports?: ChatPorts | undefined
}

/** A tool that the model may call. */
export interface ChatTool extends ChatToolDefinition {
  /** Runs it here. Without it the app gives the result by `addToolResult`, or the server runs it. */
  execute?: ((input: unknown, context: { signal: AbortSignal }) => unknown) | undefined
  /** True when a person must allow each call first. */
  needsApproval?: boolean | undefined
}

/** Time, chance, frames and ids from outside. */
export interface ChatPorts extends EventStreamPorts {
  createId?: (() => string) | undefined
}
