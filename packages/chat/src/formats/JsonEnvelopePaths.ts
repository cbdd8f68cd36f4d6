import type { Framing } from '@streamside/event-stream/core'
import type { ChatRequestContext } from '../format/ChatFormat.ts'

/** Where things are in an endpoint's own JSON. Paths are dotted: `data.content`. */
export interface JsonEnvelopePaths<TMetadata extends string = string> {
  /**
   * The request's body: a template whose strings may hold `{question}`, `{conversation.name}`, `{chatId}`, `{history}`
   * (a list of `{ role, content }`) and `{files}` (a list of `{ name, mediaType, url, serverId }`), or a function. A
   * field whose placeholder has no value is left out. @default { question: '{question}' }
   */
  body?: Record<string, unknown> | ((context: ChatRequestContext) => object) | undefined
  /** The words of the answer. */
  text: string
  /** Each event holds all words so far instead of the new ones. @default false */
  isCumulative?: boolean | undefined
  /** What the model thinks before it answers. */
  reasoning?: string | undefined
  /**
   * The end: the value that stands at a path in the last event, such as `{ 'data.content': '[DONE]' }`, or the whole
   * data of that event, such as `'[DONE]'`. @default the end of the body
   */
  done?: Record<string, unknown> | string | undefined
  /** The name of the event that ends an answer, such as `close`. */
  doneEvent?: string | undefined
  /** What a good event has, such as `{ code: 200 }`; anything else at that path is an error. */
  ok?: Record<string, unknown> | undefined
  /** Something that only an error has, such as `error`; the server's words, or an object with `message`. */
  error?: string | undefined
  /** The server's words about an error. @default 'message' */
  errorMessage?: string | undefined
  /** The server's code of an error. @default the first path of `ok` */
  errorCode?: string | undefined
  /** What the next question gives back, by the name that `body` uses: `{ session_id: 'data.session_id' }`. */
  conversation?: Record<string, string> | undefined
  /** The id by which the server knows the answer. */
  messageId?: string | undefined
  /** A list of sources: strings, or objects with `title` (or `name`), `url` (or `link`) and `snippet`. */
  sources?: string | undefined
  /** A list of questions that may follow. */
  suggestions?: string | undefined
  /** Counts of tokens: `{ inputTokens: 'usage.in' }`. */
  usage?: { inputTokens?: string; outputTokens?: string; reasoningTokens?: string } | undefined
  /** Business data for the message, by the name that it gets there: `{ replyId: 'data.reply_id' }`. */
  metadata?: Record<TMetadata, string> | undefined
  /** How events are cut out of the body, where its content type does not say it. @default by the content type */
  framing?: Framing | undefined
}
