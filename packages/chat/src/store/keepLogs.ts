import type { ChatLog, ChatLogEntry, ChatLogs } from './ChatLog.ts'
import { redacted, redactedUrl } from './redact.ts'

/** The logs of more answers than these are forgotten: nobody looks at them, and raw events are large. */
const KEPT_ANSWERS = 5
const DEFAULT_MAX_EVENTS = 5000

/**
 * Keeps the raw events behind the last five answers, in memory and without credentials (W12): for `chat.getLog(id)`, and
 * for the log view of the window.
 *
 * @example
 * createChat({ endpoint, format, logs: keepLogs() })
 */
export function keepLogs({
  maxEvents = DEFAULT_MAX_EVENTS,
}: {
  /** Of one answer so many events are kept, its first; the others are counted. @default 5000 */
  maxEvents?: number | undefined
} = {}): ChatLogs {
  const logs = new Map<string, GrowingLog>()

  return {
    begin(id, { url, method, body }, now) {
      const log: GrowingLog = logs.get(id) ?? {
        request: { url: redactedUrl(url), method, body: redacted(body) },
        startedAt: now(),
        entries: [],
        dropped: 0,
      }
      // At the end of the map, which is ordered by age.
      logs.delete(id)
      logs.set(id, log)
      for (const oldest of logs.keys()) if (logs.size > KEPT_ANSWERS) logs.delete(oldest)
      const { entries, startedAt } = log
      return {
        event(event, deltas) {
          const atMs = now() - startedAt
          log.firstEventMs ??= atMs
          if (entries.length < maxEvents) entries.push({ atMs, event, deltas })
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
