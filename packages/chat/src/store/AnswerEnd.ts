import type { EventStreamEnd } from '@streamside/event-stream/core'

/** How an answer ended: as the stream did, by the server's own words inside it, before it was asked for, or with the page. */
export type AnswerEnd = EventStreamEnd | AnswerError

/** An answer that failed by itself, and not by its connection. */
export interface AnswerError {
  status: 'server-error' | 'format' | 'unreadable' | 'interrupted'
  /** What happened, where more is known than the code. */
  message?: string | undefined
  /** The server's own code, as it came. */
  serverCode?: string | number | undefined
}
