import { tokenise } from '../assistant/tokenise.ts'
import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { hashText } from '../exchange/hashText.ts'
import { isRecord, questionOf } from '../exchange/questionOf.ts'
import { relayChat } from '../relay/relayChat.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { timingOf } from '../stream/Timing.ts'
import { type Completion, chatCompletion, chatCompletionSteps } from './chatCompletion.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

const EXAMPLE = '{"stream":true,"messages":[{"role":"user","content":"Hello"}]}'

/** OpenAI's chat completions: streamed and whole; relayed when there is an upstream. */
export const chatCompletionsRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/v1/chat/completions',
  description: 'OpenAI chat completions, {"stream": true} or false ({"messages", "model"?, "stream_options"?})',
  streams: true,
  answer(exchange) {
    const { upstream } = exchange.parts
    const body = readJson(exchange.bodyText, EXAMPLE)
    if (upstream) return relayChat(exchange, { body, upstream })
    const completion = complete(exchange, body)
    if (body.stream !== true) return Response.json(chatCompletion(completion))
    const withUsage = isRecord(body.stream_options) && body.stream_options.include_usage === true
    const timing = timingOf(exchange.url.searchParams, exchange.parts.timing)
    return sendSteps(exchange, chatCompletionSteps({ completion, timing, withUsage }))
  },
}

function complete({ entry, parts }: Exchange, body: Record<string, unknown>): Completion {
  if (!Array.isArray(body.messages) || body.messages.length === 0) {
    throw new ApiError(`messages is missing or empty. Send a JSON object such as ${EXAMPLE}`, {
      code: 'missing_messages',
    })
  }
  const question = questionOf(body) ?? ''
  return {
    id: `chatcmpl-${hashText(question)}${entry.id.replace('req_', '')}`,
    createdAtSeconds: Math.floor(parts.clock.now() / 1000),
    model: typeof body.model === 'string' ? body.model : 'streamside-docs',
    tokens: tokenise(parts.assistant.answer(question).text),
    promptTokenCount: tokenise(JSON.stringify(body.messages)).length,
  }
}
