import type { AssistantAnswer } from '../assistant/AssistantAnswer.ts'
import { tokenise } from '../assistant/tokenise.ts'
import { ApiError } from '../exchange/ApiError.ts'
import { hashText } from '../exchange/hashText.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import { type Timing, timingOf } from '../stream/Timing.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** A JSON envelope per event, with the conversation's ids; its content is `[DONE]` at the end. */
export const envelopeRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/sse/envelope',
  description: 'the answer in envelopes {code, data: {content, session_id, …}} ({"content", "session_id"?})',
  streams: true,
  answer(exchange) {
    const { parts, url } = exchange
    const body = readJson(exchange.bodyText, '{"content":"Hello"}')
    if (typeof body.content !== 'string') {
      throw new ApiError('content is missing. Send a JSON object such as {"content":"Hello"}', {
        code: 'missing_content',
      })
    }
    const { content } = body
    const session = typeof body.session_id === 'string' ? body.session_id : `s-${hashText(content)}`
    const turn = hashText(`${session}\n${content}`)
    const ids = { session_id: session, message_id: `m-${turn}`, reply_id: `r-${turn}` }
    const answer = parts.assistant.answer(content)
    return sendSteps(exchange, envelopeSteps({ answer, ids, timing: timingOf(url.searchParams, parts.timing) }))
  },
}

function* envelopeSteps({
  answer,
  ids,
  timing,
}: {
  answer: AssistantAnswer
  ids: Record<string, string>
  timing: Timing
}): Generator<StreamStep> {
  const envelope = (content: string, more = {}) =>
    sseEvent({ data: JSON.stringify({ code: 200, data: { content, ...ids, ...more } }) })
  let afterMs = timing.firstTokenMs
  for (const token of tokenise(answer.text)) {
    yield { do: 'send', data: envelope(token), afterMs }
    afterMs = timing.tokenMs
  }
  yield { do: 'send', data: envelope('[DONE]', { source: answer.sources, is_edit: false }), afterMs: 0 }
}
