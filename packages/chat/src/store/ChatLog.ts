import type { StreamEvent } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'

/** One raw event, and what the format made of it. */
export interface ChatLogEntry {
  /** Since the request was sent, in milliseconds. */
  readonly atMs: number
  readonly event: StreamEvent
  readonly deltas: readonly ChatDelta[]
}

/** What is behind an answer. Credentials are not in it. */
export interface ChatLog {
  readonly request: { readonly url: string; readonly method: string; readonly body?: unknown }
  /** When the request was sent, in milliseconds since 1970. */
  readonly startedAt: number
  /** At most `maxLogEvents`, the oldest first. */
  readonly entries: readonly ChatLogEntry[]
  /** How many events there were beyond those kept. */
  readonly dropped: number
  /** Milliseconds from the request to the first event, and to the end. */
  readonly firstEventMs?: number | undefined
  readonly endMs?: number | undefined
}
