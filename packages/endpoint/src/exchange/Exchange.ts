import type { Assistant } from '../assistant/createAssistant.ts'
import type { DocPage } from '../assistant/DocPage.ts'
import type { Backend } from '../backend/createBackend.ts'
import type { Tokens } from '../backend/createTokens.ts'
import type { FaultContext, FaultDefinition } from '../faults/Fault.ts'
import type { FaultMemory } from '../faults/FaultMemory.ts'
import type { Upstream } from '../relay/Upstream.ts'
import type { KeptAnswers } from '../resume/KeptAnswers.ts'
import type { EndpointRoute } from '../routes/EndpointRoute.ts'
import type { Timing } from '../stream/Timing.ts'
import type { EndpointClock } from './EndpointClock.ts'
import type { RequestLog, RequestLogEntry } from './RequestLog.ts'
import type { RunningAnswers } from './RunningAnswers.ts'

/** What all requests to one endpoint share. */
export interface EndpointParts {
  assistant: Assistant
  recordings: Readonly<Record<string, string | Uint8Array>>
  timing: Timing
  upstream: Upstream | undefined
  clock: EndpointClock
  log: RequestLog
  /** The pages, as they are served. */
  docs: readonly DocPage[]
  running: RunningAnswers
  faultMemory: FaultMemory
  /** Answers that can be continued. */
  kept: KeptAnswers
  tokens: Tokens
  /** What the companion routes keep. */
  backend: Backend
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
  bodyBytes: Uint8Array<ArrayBuffer>
  /** Aborts when the client goes away, whether it says so by the request's signal or by cancelling the body. */
  signal: AbortSignal
  entry: RequestLogEntry
  /** The faults that were asked for, in the order of their stages. */
  faults: readonly FaultDefinition[]
  faultContext: FaultContext
  parts: EndpointParts
}
