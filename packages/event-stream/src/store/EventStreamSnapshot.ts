import type { EventStreamError } from '../errors/EventStreamError.ts'

/**
 * Why a stream closed without an error.
 *
 * - `ended`: `isEnd` saw the last event
 * - `server-closed`: the server ended the body, and nothing says that more was to come
 * - `no-content`: 204, the standard's way to say "do not come back"
 * - `stopped`: `close()`, an aborted `signal`, or its owner unmounted
 */
export type CloseReason = 'ended' | 'server-closed' | 'no-content' | 'stopped'

/** What is true of a stream in each status. */
export type EventStreamStatus =
  | { readonly status: 'idle' }
  | { readonly status: 'connecting' }
  | { readonly status: 'open' }
  | {
      readonly status: 'waiting'
      /** How long this wait is, in milliseconds. */
      readonly delayMs: number
      /** When the next attempt starts, in milliseconds of the clock. */
      readonly retryAtMs: number
      /** Why it waits; `undefined` when the server ended the body and a GET comes back. */
      readonly error: EventStreamError | undefined
    }
  | { readonly status: 'closed'; readonly reason: CloseReason }
  | { readonly status: 'failed'; readonly error: EventStreamError }

/** An immutable picture of a stream. */
export type EventStreamSnapshot<TData = undefined> = EventStreamStatus & {
  /** What `reduce` made of the events; `undefined` without it. It survives reconnects and the end. */
  readonly data: TData
  /** Which attempt this is, 1-based; 0 before the first. It begins again at 1 after an event has come. */
  readonly attempt: number
  /** The id to continue from; `''` before any. */
  readonly lastEventId: string
}
