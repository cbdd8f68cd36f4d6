import { ApiError } from '../exchange/ApiError.ts'
import { isRecord, questionOf, recordsIn } from '../exchange/questionOf.ts'
import { keptSteps } from '../resume/keptSteps.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { timingOf } from '../stream/Timing.ts'
import { composeTurn, composeWholeTurn } from '../turn/composeTurn.ts'
import type { TurnRequest } from '../turn/TurnRequest.ts'
import { PARALLEL_CALLS } from '../wires/chatTurnRequest.ts'
import { uiMessage, uiMessageHeaders } from '../wires/uiMessage.ts'
import { uiMessageSteps } from '../wires/uiMessageSteps.ts'
import { wantsStream } from '../wires/wantsStream.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

const EXAMPLE =
  '{"id":"c1","messages":[{"id":"m1","role":"user","parts":[{"type":"text","text":"Hello"}]}],"trigger":"submit-message"}'

/** The AI SDK's UI message stream, as `useChat` asks for it; kept under the id of the chat for `resumeStream()`. */
export const uiChatRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/ui/chat',
  description: 'AI SDK UI message stream ({"id", "messages", "trigger"}); ?with=, ?stream=false as one UI message',
  takesFaults: true,
  answer(exchange) {
    const { parts, url } = exchange
    const body = readJson(exchange.bodyText, EXAMPLE)
    const request = uiTurnRequest(body)
    if (!wantsStream(exchange, { body: {}, byDefault: true })) {
      return Response.json(uiMessage(composeWholeTurn(exchange, request)))
    }
    const turn = composeTurn(exchange, request)
    const steps = uiMessageSteps(turn, timingOf(url.searchParams, parts.timing))
    if (typeof body.id !== 'string') return sendSteps(exchange, { steps, headers: uiMessageHeaders })
    const answer = parts.kept.keep(uiChatKey(body.id), { steps, withIds: false })
    return sendSteps(exchange, {
      steps: keptSteps(answer, { after: 0, clock: parts.clock }),
      headers: uiMessageHeaders,
      onStop: () => parts.kept.cut(answer.id),
    })
  },
}

/** Where the AI SDK looks for an answer that is still running. */
export const uiResumeRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/ui/chat/:id/stream',
  description: 'the running answer of that chat from its beginning, else 204, as useChat({ resume: true }) asks',
  takesFaults: true,
  answer(exchange) {
    const { params, parts } = exchange
    const answer = parts.kept.find(uiChatKey(params.id ?? ''))
    const endMs = answer ? answer.startedAtMs + (answer.events.at(-1)?.dueMs ?? 0) : 0
    if (!answer || endMs <= parts.clock.now()) return new Response(null, { status: 204 })
    return sendSteps(exchange, {
      steps: keptSteps(answer, { after: 0, clock: parts.clock }),
      headers: uiMessageHeaders,
    })
  },
}

function uiChatKey(id: string): string {
  return `ui ${id}`
}

function uiTurnRequest(body: Record<string, unknown>): TurnRequest {
  const messages = recordsIn(body.messages)
  if (messages.length === 0) {
    throw new ApiError(`messages is missing or empty. Send a JSON object such as ${EXAMPLE}`, {
      code: 'missing_messages',
    })
  }
  return {
    question: questionOf(body) ?? '',
    model: isRecord(body.metadata) && typeof body.metadata.model === 'string' ? body.metadata.model : 'streamside-docs',
    tools: [],
    maxToolCalls: PARALLEL_CALLS,
    hasToolResults: false,
    runsTools: true,
    wantsReasoning: false,
    maxTokens: undefined,
    input: JSON.stringify(messages),
  }
}
