import { tokenise } from '../assistant/tokenise.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { type Timing, timingOf } from '../stream/Timing.ts'
import { askedQuestion } from './askedQuestion.ts'
import type { RouteDefinition } from './Route.ts'

/** A service that streams the words themselves, as FastAPI's `StreamingResponse` or the AI SDK's text stream do. */
export const textStreamRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/text-stream',
  description: 'the answer as text/plain, token by token, without events (?question= or {"message"})',
  // Faults count events: here are none.
  takesFaults: false,
  answer(exchange) {
    const { parts, url } = exchange
    const { text } = parts.assistant.answer(askedQuestion(exchange))
    const steps = textSteps(text, timingOf(url.searchParams, parts.timing))
    return sendSteps(exchange, { steps, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  },
}

function* textSteps(text: string, { firstTokenMs, tokenMs }: Timing): Generator<StreamStep> {
  let afterMs = firstTokenMs
  for (const data of tokenise(text)) {
    yield { do: 'send', data, afterMs }
    afterMs = tokenMs
  }
}
