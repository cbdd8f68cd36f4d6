import { REQUESTS_PATH } from '../exchange/RequestLog.ts'
import type { RouteDefinition } from './Route.ts'

/** What the server saw: the proof of an abort, and of how often a question was asked. */
export const requestsRoute: RouteDefinition = {
  methods: ['GET'],
  path: REQUESTS_PATH,
  description: 'the last 200 requests as the server saw them, oldest first (?question= filters)',
  takesFaults: false,
  answer({ url, parts }) {
    const question = url.searchParams.get('question')
    const entries = parts.log.list().filter((entry) => question === null || entry.question === question)
    return Response.json(entries, { headers: { 'cache-control': 'no-store' } })
  },
}
