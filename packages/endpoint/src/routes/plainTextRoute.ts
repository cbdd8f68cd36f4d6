import { tokenise } from '../assistant/tokenise.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import { type Timing, timingOf } from '../stream/Timing.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import { askedQuestion } from './askedQuestion.ts'
import type { RouteDefinition } from './Route.ts'

/** An ASP.NET service that splits its answer by line: one event a line, a blank line as a blank `data:` line. */
export const plainTextRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/sse/plain-text',
  description: 'the answer as plain text, one event a line (?question= or {"message"}); ?stream=false as {"answer"}',
  takesFaults: true,
  answer(exchange) {
    const { parts, url } = exchange
    const { text } = parts.assistant.answer(askedQuestion(exchange))
    if (!wantsStream(exchange, { body: {}, byDefault: true })) return Response.json({ answer: text })
    const steps = lineSteps(text, timingOf(url.searchParams, parts.timing))
    return sendSteps(exchange, { steps, headers: { 'content-type': 'text/event-stream' } })
  },
}

/** A line takes as long as its tokens: the service writes it when it is whole. */
function* lineSteps(text: string, { firstTokenMs, tokenMs }: Timing): Generator<StreamStep> {
  let startMs = firstTokenMs
  for (const line of text.split('\n')) {
    const tokenCount = tokenise(line).length
    yield { do: 'send', data: sseEvent({ data: line }), afterMs: startMs + tokenCount * tokenMs }
    startMs = 0
  }
}
