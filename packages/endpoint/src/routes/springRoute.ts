import { ApiError } from '../exchange/ApiError.ts'
import { isRecord } from '../exchange/questionOf.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import type { Turn } from '../turn/Turn.ts'
import { chatCompletion } from '../wires/chatCompletion.ts'
import { chatCompletionSteps } from '../wires/chatCompletionSteps.ts'
import { CHAT_EXAMPLE, chatTurnRequest } from '../wires/chatTurnRequest.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/**
 * A Java service with Spring's SseEmitter that relays OpenAI-style chunks. Its `id:` is that of the answer, the same on
 * every event, so it is no cursor: `Last-Event-ID` begins anew. Business data rides in the last delta.
 */
export const springRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/sse/spring',
  description: 'OpenAI-style chunks by a Spring SseEmitter: one id: for all, retry:, business data in the last delta',
  takesFaults: true,
  answer(exchange) {
    const body = readJson(exchange.bodyText, CHAT_EXAMPLE)
    const request = chatTurnRequest(bodyWithMessages(body))
    if (!wantsStream(exchange, { body, byDefault: true })) {
      return Response.json(chatCompletion(composeWholeTurn(exchange, request)))
    }
    const turn = composeTurn(exchange, request)
    const steps = chatCompletionSteps(turn, {
      timing: timingOf(exchange.url.searchParams, exchange.parts.timing),
      withUsage: false,
      // What SseEmitter writes: no space after the colon, `retry:` after the data; the end mark has neither.
      event: (data) =>
        data === '[DONE]' ? `data:${data}\n\n` : `id:chatcmpl-${turn.key}\ndata:${data}\nretry:3000\n\n`,
      lastDelta: businessData(turn, body),
    })
    return sendSteps(exchange, { steps, headers: { 'content-type': 'text/event-stream;charset=UTF-8' } })
  },
}

/** Such a service often has a word of its own for the question. */
function bodyWithMessages(body: Record<string, unknown>): Record<string, unknown> {
  if (Array.isArray(body.messages)) return body
  const { question } = body
  if (typeof question === 'string') return { ...body, messages: [{ role: 'user', content: question }] }
  throw new ApiError(`There is no question. Send {"question":"Hello"} or ${CHAT_EXAMPLE}`, { code: 'missing_messages' })
}

function businessData({ key, createdAtMs }: Turn, body: unknown): object {
  const userId = isRecord(body) && typeof body.userId === 'string' ? body.userId : '1'
  const occurTime = new Date(createdAtMs).toISOString().slice(0, 19).replace('T', ' ')
  return { userId, aiId: `a-${key}`, occurTime, solveIs: 0 }
}
