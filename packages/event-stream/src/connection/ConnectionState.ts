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

/** The name of one acquisition of a resource: never used twice. */
export type ResourceName = `request#${number}` | `timer#${number}`

/** What a running stream remembers from attempt to attempt. */
export interface Run {
  /** Which attempt this is, 1-based; it begins again at 1 after an event has come. */
  readonly attempt: number
  /** The number of the last resource acquired, so that the next name is new. */
  readonly serial: number
  /** The server's last `retry:`, in milliseconds. */
  readonly serverRetryMs: number | undefined
  /** An event has come since `open()`: what follows is a resume, not a first request. */
  readonly begun: boolean
}

/** The connection. Each state names the one resource it holds, if any. */
export type ConnectionState =
  | { readonly status: 'idle'; readonly serial: number }
  | {
      readonly status: 'connecting'
      readonly holds: ResourceName
      readonly run: Run
      /** The credentials are renewed first: the attempt before was answered 401. */
      readonly renewAuth: boolean
    }
  | { readonly status: 'open'; readonly holds: ResourceName; readonly run: Run }
  | {
      readonly status: 'waiting'
      readonly holds: ResourceName
      readonly run: Run
      readonly delayMs: number
      /** Why it waits; `undefined` after a clean end. */
      readonly error: EventStreamError | undefined
    }
  | { readonly status: 'closed'; readonly serial: number; readonly reason: CloseReason }
  | { readonly status: 'failed'; readonly serial: number; readonly error: EventStreamError }

/** What happens to a connection. `random` in [0, 1) rides along, so that the transition stays pure. */
export type ConnectionEvent =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'responded' }
  | { readonly type: 'no-content' }
  | { readonly type: 'progressed' }
  | { readonly type: 'retry-field'; readonly retryMs: number }
  | { readonly type: 'sentinel' }
  | { readonly type: 'body-ended'; readonly random: number }
  | { readonly type: 'failed'; readonly error: EventStreamError; readonly random: number }
  | { readonly type: 'timer-fired' }
