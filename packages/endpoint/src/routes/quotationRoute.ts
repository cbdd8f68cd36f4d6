import { tokenise } from '../assistant/tokenise.ts'
import { formErrors, quotationForm, quotationText } from '../backend/quotationForm.ts'
import { hashText } from '../exchange/hashText.ts'
import { isRecord } from '../exchange/questionOf.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import { timingOf } from '../stream/Timing.ts'
import type { Turn } from '../turn/Turn.ts'
import { chatCompletion } from '../wires/chatCompletion.ts'
import { chatCompletionSteps } from '../wires/chatCompletionSteps.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

const EXAMPLE =
  '{"values":{"product":"Sensor","quantity":3,"country":"France","company":"Example Ltd","email":"ada@example.com"}}'

/** A form of three steps, as data: GET it, then POST what was filled in and the quotation streams as chunks. */
export const quotationRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/backend/forms/quotation',
  description:
    'a form of three steps as data; POST {"values"} streams the quotation as OpenAI-style chunks, 422 names wrong fields',
  takesFaults: true,
  answer(exchange) {
    if (exchange.request.method === 'GET') return Response.json(quotationForm)
    const body = readJson(exchange.bodyText, EXAMPLE)
    const values = isRecord(body.values) ? body.values : {}
    const errors = formErrors(quotationForm, values)
    if (Object.keys(errors).length > 0) {
      const message = Object.values(errors).join(' ')
      const error = { message, type: 'invalid_request_error', param: null, code: 'invalid_form', fields: errors }
      return Response.json({ error }, { status: 422 })
    }
    const { entry, parts, url } = exchange
    const turn: Turn = {
      key: `${hashText(JSON.stringify(values))}${entry.id.replace('req_', '')}`,
      question: '',
      createdAtMs: parts.clock.now(),
      model: 'quotation',
      reasoning: [],
      toolCalls: [],
      text: tokenise(quotationText(values)),
      sources: [],
      citesSources: false,
      end: 'stop',
      inputTokenCount: 0,
      failsAfter: undefined,
    }
    if (!wantsStream(exchange, { body, byDefault: true })) return Response.json(chatCompletion(turn))
    const timing = timingOf(url.searchParams, parts.timing)
    const event = (data: string) => sseEvent({ data })
    return sendSteps(exchange, { steps: chatCompletionSteps(turn, { timing, withUsage: false, event }) })
  },
}
