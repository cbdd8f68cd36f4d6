import type { RequestLog } from '../exchange/RequestLog.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import { openAIHeaders } from '../wires/openAIHeaders.ts'
import { positiveInteger } from '../wires/positiveInteger.ts'
import { type ResponsesEcho, responsesItems, responsesObject } from '../wires/responsesObject.ts'
import { responsesRequest } from '../wires/responsesRequest.ts'
import { responsesSteps } from '../wires/responsesSteps.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** OpenAI's Responses: streamed and whole. */
export const responsesRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/v1/responses',
  description: 'OpenAI Responses, {"stream": true} or false ({"input", "model"?, "tools"?, "previous_response_id"?})',
  takesFaults: true,
  answer(exchange) {
    const { parts, url } = exchange
    const body = readJson(exchange.bodyText, '{"stream":true,"input":"Hello"}')
    const request = responsesRequest(body, (id) => questionBefore(parts.log, id))
    const echo = echoOf(body)
    if (wantsStream(exchange, { body, byDefault: false })) {
      const timing = timingOf(url.searchParams, parts.timing)
      const steps = responsesSteps(composeTurn(exchange, request), { echo, timing })
      return sendSteps(exchange, { steps, headers: openAIHeaders })
    }
    const turn = composeWholeTurn(exchange, request)
    const { reasoning, calls, message } = responsesItems(turn)
    const output = [reasoning, ...calls, message].filter((item) => item !== undefined)
    return Response.json(responsesObject(turn, { echo, status: 'done', output }), { headers: openAIHeaders })
  },
}

/** What was asked in the request that a response answers: its id ends with the number of that request. */
function questionBefore({ list }: RequestLog, responseId: string): string | undefined {
  const entry = list().find(({ id }) => responseId.startsWith('resp_') && responseId.endsWith(id.slice('req_'.length)))
  return entry && (entry.question ?? '')
}

function echoOf(body: Readonly<Record<string, unknown>>): ResponsesEcho {
  return {
    instructions: body.instructions ?? null,
    maxOutputTokens: positiveInteger(body.max_output_tokens) ?? null,
    metadata: body.metadata ?? {},
    parallelToolCalls: body.parallel_tool_calls !== false,
    previousResponseId: typeof body.previous_response_id === 'string' ? body.previous_response_id : null,
    tools: Array.isArray(body.tools) ? body.tools : [],
  }
}
