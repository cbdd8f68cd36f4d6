import { numberParam } from '../exchange/numberParam.ts'
import type { RouteDefinition } from './Route.ts'

/** A minute: long enough to begin, short enough to see a refresh. */
const DEFAULT_EXPIRES_MS = 60_000

/** A bearer token that expires; `?auth=bearer` makes any route want one. */
export const tokenRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/backend/token',
  description: 'a bearer token that expires after ?expiresMs= (60000); with ?auth=bearer any route wants one, else 401',
  takesFaults: true,
  answer({ url, parts }) {
    const expiresInMs = numberParam(url.searchParams, { name: 'expiresMs' }) ?? DEFAULT_EXPIRES_MS
    return Response.json(parts.tokens.issue(expiresInMs), { headers: { 'cache-control': 'no-store' } })
  },
}
