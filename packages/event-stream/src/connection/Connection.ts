import type { OpenInput } from '../request/RequestOptions.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { EventStreamOptions } from '../store/EventStreamOptions.ts'
import type { EventStreamStatus } from '../store/EventStreamSnapshot.ts'
import type { Transport } from '../transport/Transport.ts'

/** What a connection reaches, and whom it tells. */
export interface ConnectionEnds {
  url: string
  transport: () => Transport
  /** Each event that is delivered, before `isEnd` is asked. */
  onEvent: (event: StreamEvent) => void
  /** A phase has begun; the same one again when only its attempt is another. */
  onPhase: (phase: EventStreamStatus) => void
}

/** The options that a connection reads, each when it is needed. */
export type ConnectionOptions = Omit<EventStreamOptions, 'parse' | 'events' | 'onEvent' | 'transport'>

/** A connection: opened, closed, and in one phase at any time. */
export interface Connection {
  open(input?: OpenInput): void
  close(): void
  /** What is true of it now. */
  getSnapshot(): EventStreamStatus & { attempt: number; lastEventId: string }
}
