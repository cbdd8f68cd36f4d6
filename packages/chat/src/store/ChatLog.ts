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
  /** The oldest first, at most as many as `keepLogs` was told. */
  readonly entries: readonly ChatLogEntry[]
  /** How many events there were beyond those kept. */
  readonly dropped: number
  /** Milliseconds from the request to the first event, and to the end. */
  readonly firstEventMs?: number | undefined
  readonly endMs?: number | undefined
}

/** A log while it grows. */
export interface LogWriter {
  event(event: StreamEvent, deltas: readonly ChatDelta[]): void
  end(): void
}

/** Keeps the logs of answers: `keepLogs()`. */
export interface ChatLogs {
  /** Begins a log, or goes on with the one of an answer that is asked for in several requests. */
  begin(messageId: string, request: ChatLog['request'], now: () => number): LogWriter
  get(messageId: string): ChatLog | undefined
}
