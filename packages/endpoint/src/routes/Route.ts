import type { Exchange } from '../exchange/Exchange.ts'
import type { EndpointRoute } from './EndpointRoute.ts'

/** A route and what it answers. */
export interface RouteDefinition extends EndpointRoute {
  /** Whether faults and timing apply. */
  streams: boolean
  /** @throws ApiError for a request that it refuses */
  answer(exchange: Exchange): Response | Promise<Response>
}
