/**
 * One thing a streaming answer does: send (one write of its own), say nothing more until the client goes, or break the
 * connection. Answers are lists of steps, so that a fault is a change to a list and needs no timers of its own.
 */
export type StreamStep =
  | { do: 'send'; data: string | Uint8Array; afterMs: number }
  | { do: 'stall' }
  | { do: 'drop'; afterMs?: number }

/** A whole answer, made while it is sent. */
export type StreamSteps = Iterable<StreamStep> | AsyncIterable<StreamStep>
