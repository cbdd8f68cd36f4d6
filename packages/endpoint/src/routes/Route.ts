import type { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import type { EndpointRoute } from './EndpointRoute.ts'

/** A route and what it answers. */
export interface RouteDefinition extends EndpointRoute {
  /** @default the path */
  pattern?: string
  /** Whether `?fault=` works here: refusals on every such route, changes of a stream where it streams. */
  takesFaults: boolean
  /** @throws ApiError for a request that it refuses */
  answer(exchange: Exchange): Response | Promise<Response>
  /**
   * Words a refusal as the clients of this wire know it.
   * @default the shape of OpenAI
   */
  refuse?(error: ApiError, requestId: string): Response
}
