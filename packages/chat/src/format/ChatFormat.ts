import type { BodyOption, Framing, HeaderValues, QueryOption, StreamEvent } from '@streamside/event-stream/core'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import type { ChatDelta } from './ChatDelta.ts'
import type { ChatTurn } from './ChatTurn.ts'

/** What a request is made of. */
export interface ChatRequestContext {
  /** The words asked now. */
  readonly question: string
  /** The conversation up to and with the question, without answers that have neither words nor calls of tools. */
  readonly messages: readonly ChatMessageData[]
  /** The same as providers take it: an answer that called tools is several. */
  readonly turns: readonly ChatTurn[]
  /** What the last answers said must be given back: `session_id` and the like. */
  readonly conversation: Readonly<Record<string, unknown>>
  /** The conversation's id, as the chat knows it. */
  readonly chatId: string
  /** Why an answer is asked for: a new question, the same again, or the results of tools. */
  readonly trigger: 'send' | 'regenerate' | 'tool-results'
  /** The tools that the model may call, each with a schema. */
  readonly tools: readonly (ChatToolDefinition & Required<Pick<ChatToolDefinition, 'inputSchema'>>)[]
}

/** A tool as the model is told of it. */
export interface ChatToolDefinition {
  readonly name: string
  readonly description?: string | undefined
  /** JSON Schema of the arguments. @default any object */
  readonly inputSchema?: Readonly<Record<string, unknown>> | undefined
}

/** The request for one answer. What is left out comes from the chat: its `endpoint`, its headers. */
export interface ChatRequest {
  url?: string | undefined
  /** @default POST when there is a body, else GET */
  method?: string | undefined
  query?: QueryOption | undefined
  headers?: HeaderValues | undefined
  body?: BodyOption | undefined
}

/** What a decoder is given. */
export interface ChatDecoderContext {
  /** Tells the developer what was ignored. The same words are told once. */
  readonly onWarning: (message: string) => void
}

/** Reads one answer. It may remember what it has seen. */
export interface ChatDecoder {
  /** What an event means; `[]` when nothing, `undefined` when it is none that the format knows. Throwing skips it. Both are reported, once. */
  event(event: StreamEvent): readonly ChatDelta[] | undefined
  /** What a whole JSON answer means, from a server on which streaming is switched off. Without it that is an error. */
  body?(json: unknown): readonly ChatDelta[] | undefined
  /**
   * The body ended cleanly, without the marker that `isEnd` waits for: what was held back. With `finish` the answer is
   * complete all the same, else it is `truncated`.
   */
  end?(): readonly ChatDelta[]
}

/**
 * How a chat endpoint speaks, both ways.
 *
 * @example
 * const shouting: ChatFormat = {
 *   name: 'shouting',
 *   request: ({ question }) => ({ body: { say: question } }),
 *   isEnd: (event) => event.event === 'bye',
 *   createDecoder: () => ({ event: ({ data }) => [{ type: 'text', text: data.toUpperCase() }] }),
 * }
 */
export interface ChatFormat<TTypes extends ChatTypes = ChatTypes> {
  /** For messages and logs. */
  readonly name: string
  /** The request for a question. */
  request(context: ChatRequestContext): ChatRequest
  /** True for the event that ends an answer. Without it the end of the body is the end. */
  isEnd?(event: StreamEvent): boolean
  /** A new decoder for each answer. */
  createDecoder(context?: ChatDecoderContext): ChatDecoder
  /** How events are cut out of the body, for a server whose content type does not say it. @default by the content type */
  readonly framing?: Framing | undefined
  /** What is known of its messages; never there at run time: the chat takes its types from here. */
  readonly types?: TTypes | undefined
}
