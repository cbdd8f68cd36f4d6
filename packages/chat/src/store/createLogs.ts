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
  const logs = new Map<string, GrowingLog>()

  return {
    begin(id, { url, method, body }) {
      const max = maxEvents() ?? DEFAULT_MAX_EVENTS
      const log: GrowingLog = logs.get(id) ?? {
        request: { url: redactedUrl(url), method, body: redacted(body) },
        startedAt: now(),
        entries: [],
        dropped: 0,
      }
      // At the end of the map, which is ordered by age.
      logs.delete(id)
      if (max > 0) logs.set(id, log)
      for (const oldest of logs.keys()) if (logs.size > KEPT_ANSWERS) logs.delete(oldest)
      const { entries, startedAt } = log
      return {
        event(event, deltas) {
          const atMs = now() - startedAt
          log.firstEventMs ??= atMs
          if (entries.length < max) entries.push({ atMs, event, deltas })
          else log.dropped += 1
        },
        end() {
          log.endMs = now() - startedAt
        },
      }
    },
    get(id) {
      const log = logs.get(id)
      return log && { ...log, entries: [...log.entries] }
    },
  }
}

type GrowingLog = { -readonly [TName in keyof ChatLog]: ChatLog[TName] } & { readonly entries: ChatLogEntry[] }
