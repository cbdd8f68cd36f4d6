import { chatCompletionsRoute } from './chatCompletionsRoute.ts'
import { envelopeRoute } from './envelopeRoute.ts'
import { indexRoute } from './indexRoute.ts'
import { noticesRoute } from './noticesRoute.ts'
import { plainTextRoute } from './plainTextRoute.ts'
import type { RouteDefinition } from './Route.ts'
import { replayRoute } from './replayRoute.ts'
import { requestsRoute } from './requestsRoute.ts'

/** All routes. A new one is a file of its own and a line here. */
export const routeDefinitions: readonly RouteDefinition[] = [
  chatCompletionsRoute,
  plainTextRoute,
  envelopeRoute,
  noticesRoute,
  replayRoute,
  requestsRoute,
  indexRoute,
]
