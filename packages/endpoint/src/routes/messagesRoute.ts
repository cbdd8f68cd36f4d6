import { sendSteps } from '../stream/sendSteps.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import { anthropicError, anthropicMessage } from '../wires/anthropicMessage.ts'
import { anthropicSteps } from '../wires/anthropicSteps.ts'
import { MESSAGES_EXAMPLE, messagesRequest } from '../wires/messagesRequest.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** Anthropic's Messages: streamed and whole, refused in Anthropic's words. */
export const messagesRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/v1/messages',
  description: 'Anthropic Messages, {"stream": true} or false ({"messages", "max_tokens", "thinking"?, "tools"?})',
  takesFaults: true,
  refuse: anthropicError,
  answer(exchange) {
    const { entry, parts, url } = exchange
    const headers = { 'request-id': entry.id }
    const body = readJson(exchange.bodyText, MESSAGES_EXAMPLE)
    const request = messagesRequest(body)
    if (!wantsStream(exchange, { body, byDefault: false })) {
      return Response.json(anthropicMessage(composeWholeTurn(exchange, request), 'whole'), { headers })
    }
    const steps = anthropicSteps(composeTurn(exchange, request), timingOf(url.searchParams, parts.timing))
    return sendSteps(exchange, { steps, headers })
  },
}
