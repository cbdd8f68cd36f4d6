import type { EventStreamAuth } from '../auth/createBearerAuth.ts'
import type { Clock, Surroundings } from '../connection/Ports.ts'
import type { EventStreamError } from '../errors/EventStreamError.ts'
import type { BodyOption, HeadersOption, OpenInput, QueryOption } from '../request/RequestOptions.ts'
import type { Framing } from '../sse/Framing.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { Transport } from '../transport/Transport.ts'
import type { CloseReason } from './EventStreamSnapshot.ts'
import type { FrameScheduler } from './frames.ts'

/** When and how often a stream tries again. */
export interface RetryOptions {
  /** The most attempts in a row without an event, the first included. @default Infinity for GET, 3 otherwise */
  attempts?: number | undefined
  /** The first ceiling of the delay, in milliseconds; it doubles with each failure. @default 1000 */
  baseMs?: number | undefined
  /** The longest delay that we choose, in milliseconds. @default 30000 */
  maxMs?: number | undefined
}

/** A response's head. */
export interface ResponseHead {
  readonly status: number
  readonly headers: Headers
  /** The address that answered, after redirects. */
  readonly url: string
  /** How its body is read; `undefined` when it was refused. */
  readonly framing: Framing | undefined
}

/** How long a stream may take. */
export interface TimeoutOptions {
  /** To the response's head, in milliseconds, for each attempt. @default 30000 for GET, none otherwise */
  connectMs?: number | undefined
  /**
   * Without a byte, in milliseconds. `'auto'` learns from the server's heartbeats (comments, events named `ping`): after
   * three it fires at three times the longest gap, but not under 15 s; without heartbeats never. @default 'auto'
   */
  idleMs?: number | 'auto' | undefined
  /** From `open()` to the end, all attempts together, in milliseconds. @default none */
  totalMs?: number | undefined
}

/** What is known when a stream is to be continued. */
export interface ResumeContext {
  /** The last id that was dispatched; `''` when none came. */
  readonly lastEventId: string
  /** What `open()` was given. */
  readonly input: OpenInput
}

/** How a stream ended: closed with a reason, or failed with an error. */
export type EventStreamEnd = { status: 'closed'; reason: CloseReason } | { status: 'failed'; error: EventStreamError }

/** The request, and what is called as things happen. `TParsed` is what `parse` makes of an event. */
export interface EventStreamOptions<TParsed = StreamEvent> {
  /** @default POST when there is a body, else GET */
  method?: string | undefined
  /** A plain object or array is sent as JSON, anything else as `fetch` sends it. `open({ body })` replaces it. */
  body?: BodyOption | undefined
  /** Parameters added to the URL. */
  query?: QueryOption | undefined
  /** Request headers, or a function that is asked afresh for every attempt. */
  headers?: HeadersOption | undefined
  /** @default 'same-origin' */
  credentials?: RequestCredentials | undefined
  /** The function that the default transport sends with. @default the global `fetch` */
  fetch?: typeof globalThis.fetch | undefined
  /** Gives each attempt its Authorization header; a 401 renews it once. See `createBearerAuth`. */
  auth?: EventStreamAuth | undefined
  /** @default fetchTransport() */
  transport?: Transport | undefined
  /** True for the event that ends the stream; it is delivered, nothing after it is. */
  isEnd?: ((event: StreamEvent) => boolean) | undefined
  /** A GET connects again after the server ended the body, as the standard says. @default true */
  reconnectOnEnd?: boolean | undefined
  /**
   * `'last-event-id'` says that ids are cursors: a stream that broke off is continued after the last one, by POST too,
   * and what comes twice is dropped. A function returns what the resuming request sends instead. @default 'last-event-id' for GET without `isEnd`, else false
   */
  resume?: false | 'last-event-id' | ((context: ResumeContext) => OpenInput) | undefined
  retry?: RetryOptions | undefined
  timeouts?: TimeoutOptions | undefined
  /**
   * How events are cut out of the body. `'auto'` goes by the content type: SSE, NDJSON, and for anything but GET one
   * whole JSON value as a single event. Naming one skips the check of the type; HTML is refused always. @default 'auto'
   */
  framing?: 'auto' | Framing | undefined
  /** Sent as `Idempotency-Key`: the server then takes a repeated POST for the same one, so network errors are retried. */
  idempotencyKey?: string | undefined
  /** The id to continue from at the first request. @default '' */
  lastEventId?: string | undefined
  /** The most UTF-16 code units that one line or event may hold. @default 16777216 */
  maxBufferChars?: number | undefined
  /** Aborting it closes the stream. */
  signal?: AbortSignal | undefined
  /** Turns an event into what the callbacks and `reduce` get. When it throws, the event is reported and skipped. */
  parse?: ((event: StreamEvent) => TParsed) | undefined
  /** Listeners by the event's name; unnamed events are `message`. */
  events?: Record<string, (parsed: TParsed, event: StreamEvent) => void> | undefined
  /** Each event as it arrives, not once per frame. */
  onEvent?: ((parsed: TParsed, event: StreamEvent) => void) | undefined
  /** A response was accepted: the stream is open. Called again after each reconnect. */
  onOpen?: (() => void) | undefined
  /** Each response's head, accepted or not. */
  onResponse?: ((response: ResponseHead) => void) | undefined
  /** The stream closed or failed: once for each `open()`. */
  onEnd?: ((end: EventStreamEnd) => void) | undefined
  /** The stream failed, or an attempt did and another follows (`willRetry`). */
  onError?: ((error: EventStreamError, context: { willRetry: boolean }) => void) | undefined
  /** Each comment line: what many servers send as a heartbeat. */
  onComment?: ((comment: string) => void) | undefined
  /** What the standard says to ignore, and events that `parse` refused. */
  onWarning?: ((message: string) => void) | undefined
  /** Replaced in tests. */
  ports?: EventStreamPorts | undefined
}

/** Time, chance, frames, the device and the page from outside. */
export interface EventStreamPorts {
  clock?: Clock | undefined
  /** A number in [0, 1). @default Math.random */
  random?: (() => number) | undefined
  frames?: FrameScheduler | undefined
  surroundings?: Surroundings | undefined
}

/** State kept by the stream itself, committed once per frame. */
export interface ReduceOptions<TData, TParsed> {
  initialState: TData
  /** Pure: returns the next state, or the same one when nothing changes. */
  reduce: (state: TData, parsed: TParsed, event: StreamEvent) => TData
}
