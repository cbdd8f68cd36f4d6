/** What the endpoint remembers of one request. */
export interface RequestLogEntry {
  /** Also sent as the header `X-Request-Id`. */
  id: string
  method: string
  /** Without the query. */
  path: string
  /** What was asked, where a question was found in the query or the body. */
  question: string | null
  /** `aborted`: the client went away before the end. `finished`: the server sent all that it meant to send. */
  status: 'open' | 'finished' | 'aborted'
  startedAtMs: number
  endedAtMs: number | null
  /** Bytes of the body handed to the connection. */
  bytesSent: number
}

/** Where the log is read. Asking for it leaves no trace in it. */
export const REQUESTS_PATH = '/_requests'

/** The last requests, newest last. */
export interface RequestLog {
  open(request: { method: string; path: string; question: string | null }, keep: boolean): RequestLogEntry
  /** Ends an entry; only the first end counts. */
  end(entry: RequestLogEntry, status: 'finished' | 'aborted'): void
  list(): readonly RequestLogEntry[]
}

/** Enough for a test run to look back, little enough to forget a long session. */
const KEPT_REQUESTS = 200

/** A log in memory of the last 200 requests. */
export function createRequestLog(clock: { now(): number }): RequestLog {
  const entries: RequestLogEntry[] = []
  let count = 0

  return {
    open({ method, path, question }, keep) {
      count += 1
      const entry: RequestLogEntry = {
        id: `req_${String(count).padStart(6, '0')}`,
        method,
        path,
        question,
        status: 'open',
        startedAtMs: clock.now(),
        endedAtMs: null,
        bytesSent: 0,
      }
      if (keep) entries.push(entry)
      if (entries.length > KEPT_REQUESTS) entries.shift()
      return entry
    },
    end(entry, status) {
      if (entry.status !== 'open') return
      entry.status = status
      entry.endedAtMs = clock.now()
    },
    list: () => entries,
  }
}
