import type { AssistantAnswer } from '../assistant/AssistantAnswer.ts'
import { tokenise } from '../assistant/tokenise.ts'
import { ApiError } from '../exchange/ApiError.ts'
import { hashText } from '../exchange/hashText.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import { type Timing, timingOf } from '../stream/Timing.ts'
import { readAnswerParts } from '../turn/answerParts.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

/** What such a service says when it gives up: an error inside a response with status 200. */
const QUOTA_ERROR = { code: 5001, msg: 'quota exhausted for today', data: null }
/** Enough that a reader has begun to read. */
const TOKENS_BEFORE_ERROR = 2

/** A JSON envelope per event, with the conversation's ids; its content is `[DONE]` at the end. */
export const envelopeRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/sse/envelope',
  description:
    'the answer in envelopes {code, data: {content, session_id, …}} ({"content", "session_id"?}); ?with=error, ?stream=false',
  takesFaults: true,
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
    const fails = readAnswerParts(url.searchParams).has('error')
    if (!wantsStream(exchange, { body, byDefault: true })) {
      if (fails) return Response.json(QUOTA_ERROR)
      const data = { content: answer.text, ...ids, source: answer.sources, is_edit: false }
      return Response.json({ code: 200, data })
    }
    const timing = timingOf(url.searchParams, parts.timing)
    return sendSteps(exchange, { steps: envelopeSteps({ answer, ids, timing, fails }) })
  },
}

function* envelopeSteps({
  answer,
  ids,
  timing,
  fails,
}: {
  answer: AssistantAnswer
  ids: Record<string, string>
  timing: Timing
  fails: boolean
}): Generator<StreamStep> {
  const envelope = (content: string, more = {}) =>
    sseEvent({ data: JSON.stringify({ code: 200, data: { content, ...ids, ...more } }) })
  let afterMs = timing.firstTokenMs
  const tokens = tokenise(answer.text)
  for (const token of fails ? tokens.slice(0, TOKENS_BEFORE_ERROR) : tokens) {
    yield { do: 'send', data: envelope(token), afterMs }
    afterMs = timing.tokenMs
  }
  if (fails) {
    yield { do: 'send', data: sseEvent({ data: JSON.stringify(QUOTA_ERROR) }), afterMs: 0 }
    return
  }
  yield { do: 'send', data: envelope('[DONE]', { source: answer.sources, is_edit: false }), afterMs: 0 }
}
