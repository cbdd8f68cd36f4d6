import type { StreamEvent } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatLog, ChatLogEntry } from './ChatLog.ts'
import { redacted, redactedUrl } from './redact.ts'

/** The logs of more answers than these are forgotten: nobody looks at them, and raw events are large. */
const KEPT_ANSWERS = 5
const DEFAULT_MAX_EVENTS = 5000

/** A log while it grows. */
export interface LogWriter {
  event(event: StreamEvent, deltas: readonly ChatDelta[]): void
  end(): void
}

/** The raw events behind the last answers (W12). */
export interface Logs {
  /** Begins a log, or goes on with the one of an answer that is asked for in several requests. */
  begin(messageId: string, request: ChatLog['request']): LogWriter
  get(messageId: string): ChatLog | undefined
}

/** Keeps logs in memory. `maxEvents` is asked when an answer begins. */
export function createLogs(now: () => number, maxEvents: () => number | undefined): Logs {
  const logs = new Map<string, ChatLog & { readonly entries: ChatLogEntry[] }>()

  return {
    begin(id, request) {
      const max = maxEvents() ?? DEFAULT_MAX_EVENTS
      if (max <= 0) return { event() {}, end() {} }
      const { url, method, body } = request
      const safe = { url: redactedUrl(url), method, ...(body !== undefined && { body: redacted(body) }) }
      const old = logs.get(id)
      logs.delete(id)
      logs.set(id, old ?? { request: safe, startedAt: now(), entries: [], dropped: 0 })
      const [oldest] = logs.keys()
      if (logs.size > KEPT_ANSWERS && oldest !== undefined) logs.delete(oldest)

      const change = (make: (log: ChatLog & { entries: ChatLogEntry[] }) => Partial<ChatLog>) => {
        const log = logs.get(id)
        if (log) logs.set(id, Object.assign(log, make(log)))
      }
      return {
        event(event, deltas) {
          change(({ startedAt, entries, dropped, firstEventMs }) => {
            const atMs = now() - startedAt
            const isKept = entries.length < max
            if (isKept) entries.push({ atMs, event, deltas })
            return { dropped: isKept ? dropped : dropped + 1, firstEventMs: firstEventMs ?? atMs }
          })
        },
        end: () => change(({ startedAt }) => ({ endMs: now() - startedAt })),
      }
    },
    get(id) {
      const log = logs.get(id)
      return log && { ...log, entries: [...log.entries] }
    },
  }
}
