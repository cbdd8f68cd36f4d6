import type { AnswerSource } from '../assistant/AssistantAnswer.ts'
import type { ApiError } from '../exchange/ApiError.ts'
import { outputTokenCount, type ToolCall, type Turn, type TurnEnd } from '../turn/Turn.ts'

const STOP_REASONS: Record<TurnEnd, string> = {
  stop: 'end_turn',
  length: 'max_tokens',
  'tool-calls': 'tool_use',
  refusal: 'refusal',
}

/** An answer as Anthropic's message; before it has begun its content is empty and its end unknown. */
export function anthropicMessage(turn: Turn, state: 'begun' | 'whole'): object {
  const isWhole = state === 'whole'
  return {
    id: `msg_${turn.key}`,
    type: 'message',
    role: 'assistant',
    model: turn.model,
    content: isWhole ? contentBlocks(turn) : [],
    stop_reason: isWhole ? stopReason(turn) : null,
    stop_sequence: null,
    usage: {
      input_tokens: turn.inputTokenCount,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      output_tokens: isWhole ? outputTokenCount(turn) : 1,
      service_tier: 'standard',
    },
  }
}

/** Anthropic's word for the end of a turn. */
export function stopReason({ end }: Turn): string {
  return STOP_REASONS[end]
}

/** What a client must give back with the thinking, so that nobody changes it. */
export function thinkingSignature({ key }: Turn): string {
  return btoa(`streamside:${key}`)
}

/** The block of a call; its input is empty while it streams. */
export function toolUseBlock({ id, name }: ToolCall, input: object): object {
  return { type: 'tool_use', id: id.replace('call_', 'toolu_'), name, input }
}

/** A source as Anthropic cites it. */
export function anthropicCitation({ title, url }: AnswerSource): object {
  return { type: 'web_search_result_location', url, title, encrypted_index: btoa(url), cited_text: '' }
}

/** A refusal in the shape of Anthropic. */
export function anthropicError(error: ApiError, requestId: string): Response {
  const { status, message, headers } = error
  const body = { type: 'error', error: { type: errorType(status), message }, request_id: requestId }
  return Response.json(body, { status, headers: { ...headers, 'request-id': requestId } })
}

function errorType(status: number): string {
  const types: Record<number, string> = {
    401: 'authentication_error',
    403: 'permission_error',
    404: 'not_found_error',
    413: 'request_too_large',
    429: 'rate_limit_error',
    529: 'overloaded_error',
  }
  return types[status] ?? (status >= 500 ? 'api_error' : 'invalid_request_error')
}

function contentBlocks(turn: Turn): object[] {
  const blocks: object[] = []
  if (turn.reasoning.length > 0) {
    blocks.push({ type: 'thinking', thinking: turn.reasoning.join(''), signature: thinkingSignature(turn) })
  }
  if (turn.text.length > 0) {
    const citations = turn.citesSources ? { citations: turn.sources.map(anthropicCitation) } : {}
    blocks.push({ type: 'text', text: turn.text.join(''), ...citations })
  }
  return [...blocks, ...turn.toolCalls.map((call) => toolUseBlock(call, call.input))]
}
