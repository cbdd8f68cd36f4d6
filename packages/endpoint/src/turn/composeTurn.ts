import { tokenise } from '../assistant/tokenise.ts'
import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { hashText } from '../exchange/hashText.ts'
import { readAnswerParts } from './answerParts.ts'
import { callTools } from './callTools.ts'
import type { Turn } from './Turn.ts'
import type { TurnRequest } from './TurnRequest.ts'

const REFUSAL = 'I’m sorry, but I can’t help with that.'
/** Far enough in that a reader has begun to read. */
const TOKENS_BEFORE_ERROR = 5

/** The answer to a request: what the docs assistant says, and what `?with=` and the request itself ask for besides. */
export function composeTurn(exchange: Exchange, request: TurnRequest): Turn {
  const { entry, parts, url } = exchange
  const asked = readAnswerParts(url.searchParams)
  const key = `${hashText(request.question)}${entry.id.replace('req_', '')}`
  const answer = parts.assistant.answer(request.question)
  const calls = callTools(request, { isAsked: asked.has('tools'), key, answer })
  const hasOnlyCalls = calls.length > 0 && request.runsTools !== true
  const isRefusal = asked.has('refusal')
  const words = hasOnlyCalls ? [] : tokenise(isRefusal ? REFUSAL : answer.text)
  const text = words.slice(0, request.maxTokens)
  return {
    key,
    question: request.question,
    createdAtMs: parts.clock.now(),
    model: request.model,
    reasoning: request.wantsReasoning || asked.has('reasoning') ? tokenise(answer.reasoning) : [],
    toolCalls: calls,
    text,
    sources: isRefusal || hasOnlyCalls ? [] : answer.sources,
    citesSources: asked.has('sources'),
    end: hasOnlyCalls ? 'tool-calls' : isRefusal ? 'refusal' : text.length < words.length ? 'length' : 'stop',
    inputTokenCount: tokenise(request.input).length,
    failsAfter: asked.has('error') ? TOKENS_BEFORE_ERROR : undefined,
  }
}

/**
 * The same for an answer in one piece, where an error in the middle of it is the whole answer.
 * @throws ApiError (500) for `?with=error`
 */
export function composeWholeTurn(exchange: Exchange, request: TurnRequest): Turn {
  const turn = composeTurn(exchange, request)
  if (turn.failsAfter === undefined) return turn
  throw new ApiError(FAILURE, { status: 500, code: 'server_error' })
}

/** What a provider says when it gives up in the middle. */
export const FAILURE = 'The server had an error while processing your request. Sorry about that!'

/** The tokens of a turn that are sent before it gives up. */
export function sentTokens({ text, failsAfter }: Turn): readonly string[] {
  return text.slice(0, failsAfter)
}
