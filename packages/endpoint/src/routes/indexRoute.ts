import { describeEndpoint } from '../describeEndpoint.ts'
import type { RouteDefinition } from './Route.ts'

/** What can be asked here, for a person who opens the address. */
export const indexRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/',
  description: 'this list as plain text',
  takesFaults: false,
  answer: ({ url, parts }) =>
    new Response(describeEndpoint({ origin: url.origin, routes: parts.routes }), {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    }),
}
