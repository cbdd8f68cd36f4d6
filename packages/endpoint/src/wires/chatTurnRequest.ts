import { ApiError } from '../exchange/ApiError.ts'
import { isRecord, questionOf, recordsIn } from '../exchange/questionOf.ts'
import type { ToolOffer, TurnRequest } from '../turn/TurnRequest.ts'
import { positiveInteger } from './positiveInteger.ts'

/** A body of OpenAI's chat completions that works. */
export const CHAT_EXAMPLE = '{"stream":true,"messages":[{"role":"user","content":"Hello"}]}'

/** Functions called at once when nobody says how many: enough to be parallel. */
export const PARALLEL_CALLS = 2

/**
 * What a body of OpenAI's chat completions asks for.
 * @throws ApiError (400) when it holds no messages
 */
export function chatTurnRequest(body: Readonly<Record<string, unknown>>): TurnRequest {
  const messages = recordsIn(body.messages)
  if (messages.length === 0) {
    throw new ApiError(`messages is missing or empty. Send a JSON object such as ${CHAT_EXAMPLE}`, {
      code: 'missing_messages',
    })
  }
  return {
    question: questionOf(body) ?? '',
    model: typeof body.model === 'string' ? body.model : 'streamside-docs',
    tools: body.tool_choice === 'none' ? [] : recordsIn(body.tools).flatMap(offerOf),
    maxToolCalls: body.parallel_tool_calls === false ? 1 : PARALLEL_CALLS,
    hasToolResults: messages.at(-1)?.role === 'tool',
    wantsReasoning: wantsReasoning(body),
    maxTokens: positiveInteger(body.max_completion_tokens) ?? positiveInteger(body.max_tokens),
    input: JSON.stringify(messages),
  }
}

function offerOf({ function: offered }: Record<string, unknown>): ToolOffer[] {
  if (!isRecord(offered) || typeof offered.name !== 'string') return []
  return [{ name: offered.name, schema: offered.parameters }]
}

/** The words that OpenAI, DeepSeek and Qwen have for it. */
function wantsReasoning({ reasoning_effort, thinking, enable_thinking }: Readonly<Record<string, unknown>>): boolean {
  const isEffort = typeof reasoning_effort === 'string' && reasoning_effort !== 'none'
  return isEffort || enable_thinking === true || (isRecord(thinking) && thinking.type === 'enabled')
}
