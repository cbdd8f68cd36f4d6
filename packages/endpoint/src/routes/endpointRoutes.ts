import type { EndpointRoute } from './EndpointRoute.ts'
import { routeDefinitions } from './routeDefinitions.ts'

/** The routes of every endpoint, for lists and documentation. */
export const endpointRoutes: readonly EndpointRoute[] = routeDefinitions.map(({ methods, path, description }) => ({
  methods,
  path,
  description,
}))
