/**
 * One event of a stream, after the HTML standard's "dispatch the event".
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#dispatchMessage
 */
export interface StreamEvent {
  /** The id that this very event carried; `undefined` when its block had none. */
  readonly id: string | undefined
  /** The id to continue from: the last one seen, here or on an earlier event; `''` before any. */
  readonly lastEventId: string
  /** The event's name; `'message'` when the server gave none. */
  readonly event: string
  /** The `data:` lines joined by newlines. */
  readonly data: string
  /** When the chunk that completed the event arrived, in milliseconds of the clock given (by default `Date.now()`). */
  readonly receivedAtMs: number
}
