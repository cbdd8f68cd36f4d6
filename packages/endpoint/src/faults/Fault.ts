import type { StreamSteps } from '../stream/StreamStep.ts'

/** A way to misbehave, asked for by `?fault=name`. */
export interface EndpointFault {
  name: string
  /** One line, with the parameters that shape it. */
  description: string
}

/** A fault answers in place of the route, or changes what the route streams. */
export type FaultDefinition = EndpointFault &
  (
    | { kind: 'response'; respond(query: URLSearchParams): Response }
    | { kind: 'stream'; change(steps: StreamSteps, query: URLSearchParams): StreamSteps }
  )
