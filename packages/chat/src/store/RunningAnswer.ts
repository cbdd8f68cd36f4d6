/** The answer that is on its way: a request, or tools that run for it. */
export interface RunningAnswer {
  readonly answerId: string
  /** Ends it at once. */
  stop: () => void
  /** The server has begun to answer. */
  hasOpened?: boolean | undefined
  /** The request's id, as the server says it. */
  requestId?: string | undefined
  /** The id to continue from, where events have ids. */
  lastEventId?: string | undefined
}
