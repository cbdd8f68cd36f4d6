import type { AnswerSource } from '../assistant/AssistantAnswer.ts'
import { outputTokenCount, type Turn, type TurnEnd } from '../turn/Turn.ts'

const FINISH_REASONS: Record<TurnEnd, string> = {
  stop: 'stop',
  length: 'length',
  'tool-calls': 'tool_calls',
  refusal: 'stop',
}

/** An answer as OpenAI's `chat.completion` object. */
export function chatCompletion(turn: Turn): object {
  const text = turn.text.join('')
  const message = {
    role: 'assistant',
    content: turn.end === 'refusal' || turn.end === 'tool-calls' ? null : text,
    ...(turn.reasoning.length > 0 ? { reasoning_content: turn.reasoning.join('') } : {}),
    ...(turn.toolCalls.length > 0 ? { tool_calls: turn.toolCalls.map(completeCall) } : {}),
    refusal: turn.end === 'refusal' ? text : null,
    ...(turn.citesSources ? { annotations: turn.sources.map((source) => urlCitation(source, text.length)) } : {}),
  }
  return {
    ...chatHead(turn, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason: chatFinishReason(turn) }],
    usage: chatUsage(turn),
  }
}

/** The fields that every object of one completion shares. */
export function chatHead({ key, createdAtMs, model }: Turn, object: string): object {
  const created = Math.floor(createdAtMs / 1000)
  return { id: `chatcmpl-${key}`, object, created, model, system_fingerprint: 'fp_streamside' }
}

/** OpenAI's word for the end of a turn. */
export function chatFinishReason({ end }: Turn): string {
  return FINISH_REASONS[end]
}

/** OpenAI's count of tokens. */
export function chatUsage(turn: Turn): object {
  const completion = outputTokenCount(turn)
  return {
    prompt_tokens: turn.inputTokenCount,
    completion_tokens: completion,
    total_tokens: turn.inputTokenCount + completion,
    prompt_tokens_details: { cached_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: turn.reasoning.length },
  }
}

/** A source as OpenAI cites it; the citation stands for the text up to `end`. */
export function urlCitation({ title, url }: AnswerSource, end: number): object {
  return { type: 'url_citation', url_citation: { start_index: 0, end_index: end, title, url } }
}

function completeCall({ id, name, input }: Turn['toolCalls'][number]): object {
  return { id, type: 'function', function: { name, arguments: JSON.stringify(input) } }
}
