import type { EndpointClock } from '../exchange/EndpointClock.ts'
import type { Framing } from '../stream/Framing.ts'
import type { StreamSteps } from '../stream/StreamStep.ts'

/** A way to misbehave, asked for by `?fault=name`. */
export interface EndpointFault {
  name: string
  /** One line, with the parameters that shape it. */
  description: string
}

/** What a fault knows of the request that it spoils. */
export interface FaultContext {
  query: URLSearchParams
  clock: EndpointClock
  framing: Framing
  /** Until when a server is down, by what was asked: `restart` keeps it here. */
  outages: Map<string, number>
  /** What is the same in two requests for the same. */
  key: string
}

/**
 * Where in the making of a stream a fault works, whatever order the query names them in: on whole events, on their line
 * ends, on the start of the body, in a buffer between, on the coding of the content, on chunks, on the connection.
 */
export const faultStages = ['events', 'lines', 'start', 'buffer', 'coding', 'chunks', 'connection'] as const

/** A fault answers in place of the route, waits before it, or changes what it streams: whatever of this it has. */
export interface FaultDefinition extends EndpointFault {
  /** Answers in place of the route, where it returns something. @throws ApiError for a refusal in the route's words */
  respond?(context: FaultContext): Response | undefined
  /** Milliseconds before anything is answered. */
  delayMs?(query: URLSearchParams): number
  /** @default 'events' */
  stage?: (typeof faultStages)[number]
  change?(steps: StreamSteps, context: FaultContext): StreamSteps
  head?(headers: Headers, context: FaultContext): void
  /** How many events a resumed stream sends once more. */
  overlap?(query: URLSearchParams): number
}
