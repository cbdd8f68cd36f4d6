import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { overlapOf } from '../faults/overlapOf.ts'
import type { KeptAnswer } from '../resume/KeptAnswers.ts'
import { keptSteps } from '../resume/keptSteps.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import { chatCompletion } from '../wires/chatCompletion.ts'
import { chatCompletionSteps } from '../wires/chatCompletionSteps.ts'
import { CHAT_EXAMPLE, chatTurnRequest } from '../wires/chatTurnRequest.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** An answer whose ids are cursors: it is kept for five minutes and continues after any of them. */
export const resumableRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/sse/resumable',
  description: 'OpenAI-style chunks with cursors as ids (?question= or {"messages"}); continues after Last-Event-ID',
  takesFaults: true,
  answer(exchange) {
    const lastId = exchange.request.headers.get('last-event-id')
    if (lastId) {
      const { answer, at } = findCursor(exchange, lastId)
      return send(exchange, { answer, after: Math.max(0, at - overlapOf(exchange)) })
    }
    const body = exchange.request.method === 'GET' ? {} : readJson(exchange.bodyText, CHAT_EXAMPLE)
    const request = chatTurnRequest(bodyOf(exchange, body))
    if (!wantsStream(exchange, { body, byDefault: true })) {
      return Response.json(chatCompletion(composeWholeTurn(exchange, request)))
    }
    const turn = composeTurn(exchange, request)
    const timing = timingOf(exchange.url.searchParams, exchange.parts.timing)
    const steps = chatCompletionSteps(turn, { timing, withUsage: false, event: (data) => sseEvent({ data }) })
    return send(exchange, { answer: exchange.parts.kept.keep(turn.key, { steps }), after: 0 })
  },
}

function send(exchange: Exchange, { answer, after }: { answer: KeptAnswer; after: number }): Response {
  const { clock, kept } = exchange.parts
  return sendSteps(exchange, { steps: keptSteps(answer, { after, clock }), onStop: () => kept.cut(answer.id) })
}

/** A question in the address, or in the field of a simpler service, as messages. */
function bodyOf({ entry }: Exchange, body: Record<string, unknown>): Record<string, unknown> {
  if (Array.isArray(body.messages) || entry.question === null) return body
  return { ...body, messages: [{ role: 'user', content: entry.question }] }
}

function findCursor({ parts }: Exchange, lastId: string): { answer: KeptAnswer; at: number } {
  const [, id = '', number = ''] = /^(.+)-(\d+)$/.exec(lastId) ?? []
  const answer = parts.kept.find(id)
  const at = Number(number)
  if (answer && at >= 1 && at <= answer.events.length) return { answer, at }
  throw new ApiError(`There is no answer to continue after "${lastId}". Answers are kept for five minutes.`, {
    status: 410,
    code: 'unknown_cursor',
  })
}
