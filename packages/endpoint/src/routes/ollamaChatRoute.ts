import { sendSteps } from '../stream/sendSteps.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import { ollamaError, ollamaRequest } from '../wires/ollamaRequest.ts'
import { ollamaMessage, ollamaSteps } from '../wires/ollamaSteps.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** Ollama's chat: a line of JSON for each token, unless `stream` is false. */
export const ollamaChatRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/ollama/api/chat',
  description:
    'Ollama chat as NDJSON, or one object with {"stream": false} ({"messages", "model"?, "think"?, "tools"?})',
  takesFaults: true,
  refuse: ollamaError,
  answer(exchange) {
    const body = readJson(exchange.bodyText, '{"model":"qwen3","messages":[{"role":"user","content":"Hello"}]}')
    const request = ollamaRequest(body)
    const timing = timingOf(exchange.url.searchParams, exchange.parts.timing)
    if (!wantsStream(exchange, { body, byDefault: true })) {
      return Response.json(ollamaMessage(composeWholeTurn(exchange, request), timing))
    }
    return sendSteps(exchange, {
      steps: ollamaSteps(composeTurn(exchange, request), timing),
      framing: 'ndjson',
      headers: { 'content-type': 'application/x-ndjson' },
    })
  },
}
