import { ApiError } from '../exchange/ApiError.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

const EXAMPLE = '{"request_id":"req_000001"}'

/** Ends a running answer on the server: its stream ends cleanly where it is, or breaks off with `"drop": true`. */
export const stopRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/backend/stop',
  description:
    'ends running answers by {"request_id"} (X-Request-Id), {"conversation_id"} or {"question"}: {"stopped"}; "drop": true breaks off',
  takesFaults: true,
  answer({ bodyText, entry, parts }) {
    const body = readJson(bodyText, EXAMPLE)
    const { request_id: id, conversation_id: conversation, question } = body
    if (![id, conversation, question].some((name) => typeof name === 'string')) {
      throw new ApiError(`Nothing says which answer to stop. Send ${EXAMPLE}`, { code: 'missing_request_id' })
    }
    const stopped = parts.running.stop(
      (running) =>
        running !== entry &&
        (running.id === id ||
          (conversation !== undefined && running.conversation === conversation) ||
          (question !== undefined && running.question === question)),
      body.drop === true ? 'drop' : 'end',
    )
    // The question names what to stop; it was not asked again.
    entry.question = null
    return Response.json({ stopped })
  },
}
