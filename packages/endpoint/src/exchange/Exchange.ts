import type { Assistant } from '../assistant/createAssistant.ts'
import type { FaultDefinition } from '../faults/Fault.ts'
import type { Upstream } from '../relay/Upstream.ts'
import type { EndpointRoute } from '../routes/EndpointRoute.ts'
import type { Timing } from '../stream/Timing.ts'
import type { EndpointClock } from './EndpointClock.ts'
import type { RequestLog, RequestLogEntry } from './RequestLog.ts'

/** What all requests to one endpoint share. */
export interface EndpointParts {
  assistant: Assistant
  recordings: Readonly<Record<string, string | Uint8Array>>
  timing: Timing
  upstream: Upstream | undefined
  clock: EndpointClock
  log: RequestLog
  /** What the list of routes lists. */
  routes: readonly EndpointRoute[]
}

/** One request on its way to its answer: all that a route looks at. */
export interface Exchange {
  request: Request
  url: URL
  /** The named parts of the path. */
  params: Readonly<Record<string, string>>
  /** The body as it came; empty for a GET. */
  bodyText: string
  /** Aborts when the client goes away, whether it says so by the request's signal or by cancelling the body. */
  signal: AbortSignal
  entry: RequestLogEntry
  /** The faults that were asked for. */
  faults: readonly FaultDefinition[]
  parts: EndpointParts
}
