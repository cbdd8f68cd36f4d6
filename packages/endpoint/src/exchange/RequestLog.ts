/** How a request ends. */
export type RequestEnd = 'finished' | 'aborted' | 'stopped'

/** What the endpoint remembers of one request. */
export interface RequestLogEntry {
  /** Also sent as the header `X-Request-Id`. */
  id: string
  method: string
  /** Without the query. */
  path: string
  /** What was asked, where a question was found in the query or the body. */
  question: string | null
  /** The conversation that the body names, by whatever field. */
  conversation: string | null
  /** The cursor that the request continues after. */
  lastEventId: string | null
  /**
   * `aborted`: the client went away before the end. `finished`: the server sent all that it meant to send. `stopped`:
   * it was told to stop.
   */
  status: RequestEnd | 'open'
  startedAtMs: number
  endedAtMs: number | null
  /** Bytes of the body handed to the connection. */
  bytesSent: number
}

/** Where the log is read. Asking for it leaves no trace in it. */
export const REQUESTS_PATH = '/_requests'

/** What is known of a request before its body is read. */
export interface OpenedRequest {
  method: string
  path: string
  question: string | null
  lastEventId: string | null
}

/** How often a question came. */
export interface QuestionCount {
  /** POSTs that asked it. */
  posts: number
  /** Requests that continued an answer to it by `Last-Event-ID`. */
  resumes: number
}

/** The last requests, newest last. */
export interface RequestLog {
  open(request: OpenedRequest, keep: boolean): RequestLogEntry
  /** Ends an entry; only the first end counts. */
  end(entry: RequestLogEntry, status: RequestEnd): void
  list(): readonly RequestLogEntry[]
  /** How often each question was asked, among the kept requests. */
  counts(): ReadonlyMap<string, QuestionCount>
}

/** Enough for a test run to look back, little enough to forget a long session. */
const KEPT_REQUESTS = 200

/** A log in memory of the last 200 requests. */
export function createRequestLog(clock: { now(): number }): RequestLog {
  const entries: RequestLogEntry[] = []
  let count = 0

  return {
    open({ method, path, question, lastEventId }, keep) {
      count += 1
      const entry: RequestLogEntry = {
        id: `req_${String(count).padStart(6, '0')}`,
        method,
        path,
        question,
        conversation: null,
        lastEventId,
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
    counts() {
      const counts = new Map<string, QuestionCount>()
      for (const { method, question, lastEventId } of entries) {
        if (question === null) continue
        const { posts, resumes } = counts.get(question) ?? { posts: 0, resumes: 0 }
        const isPost = method === 'POST' && lastEventId === null
        counts.set(question, { posts: posts + Number(isPost), resumes: resumes + Number(lastEventId !== null) })
      }
      return counts
    },
  }
}
