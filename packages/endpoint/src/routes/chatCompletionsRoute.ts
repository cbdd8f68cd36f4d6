import { isRecord } from '../exchange/questionOf.ts'
import { relayChat } from '../relay/relayChat.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import { chatCompletion } from '../wires/chatCompletion.ts'
import { chatCompletionSteps } from '../wires/chatCompletionSteps.ts'
import { CHAT_EXAMPLE, chatTurnRequest } from '../wires/chatTurnRequest.ts'
import { openAIHeaders } from '../wires/openAIHeaders.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** OpenAI's chat completions: streamed and whole; relayed when there is an upstream. */
export const chatCompletionsRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/v1/chat/completions',
  description:
    'OpenAI chat completions, {"stream": true} or false ({"messages", "model"?, "tools"?, "stream_options"?})',
  takesFaults: true,
  answer(exchange) {
    const { parts, url } = exchange
    const body = readJson(exchange.bodyText, CHAT_EXAMPLE)
    if (parts.upstream) return relayChat(exchange, { body, upstream: parts.upstream })
    const request = chatTurnRequest(body)
    if (!wantsStream(exchange, { body, byDefault: false })) {
      return Response.json(chatCompletion(composeWholeTurn(exchange, request)), { headers: openAIHeaders })
    }
    const steps = chatCompletionSteps(composeTurn(exchange, request), {
      timing: timingOf(url.searchParams, parts.timing),
      withUsage: isRecord(body.stream_options) && body.stream_options.include_usage === true,
      event: (data) => sseEvent({ data }),
    })
    return sendSteps(exchange, { steps, headers: openAIHeaders })
  },
}
