import type { EventStreamError } from '../errors/EventStreamError.ts'
import type { CloseReason, EventStreamStatus } from '../store/EventStreamSnapshot.ts'

/** The connection: what everybody may see of it, and what it remembers from attempt to attempt. */
export interface ConnectionState {
  readonly phase: EventStreamStatus
  /**
   * Names the one resource that this phase holds: a request (connecting, open), a timer (waiting) or nothing. Each is
   * numbered anew, so that what a phase before it held can be told from it.
   */
  readonly resource: number
  /** Which attempt this is, 1-based; it begins again at 1 after an event has come. 0 before the first. */
  readonly attempt: number
  /** An event has come since `open()`: what follows is a resume, not a first request. */
  readonly begun: boolean
  /** The credentials are renewed first: the attempt before was answered 401. */
  readonly renewsAuth: boolean
  /** The server's last `retry:`, in milliseconds. */
  readonly serverRetryMs: number | undefined
}

/** What happens to a connection. */
export type ConnectionEvent =
  | { readonly type: 'open' }
  | { readonly type: 'close'; readonly reason: CloseReason }
  | { readonly type: 'responded' }
  | { readonly type: 'progressed' }
  | { readonly type: 'retry-field'; readonly retryMs: number }
  | { readonly type: 'body-ended' }
  | { readonly type: 'failed'; readonly error: EventStreamError }
  | { readonly type: 'timer-fired' }

/** Before anything was opened. */
export const IDLE: ConnectionState = {
  phase: { status: 'idle' },
  resource: 0,
  attempt: 0,
  begun: false,
  renewsAuth: false,
  serverRetryMs: undefined,
}
