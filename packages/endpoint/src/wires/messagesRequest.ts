import { ApiError } from '../exchange/ApiError.ts'
import { isRecord, questionOf, recordsIn } from '../exchange/questionOf.ts'
import type { TurnRequest } from '../turn/TurnRequest.ts'
import { PARALLEL_CALLS } from './chatTurnRequest.ts'
import { positiveInteger } from './positiveInteger.ts'

/** A body of Anthropic's Messages that works. */
export const MESSAGES_EXAMPLE =
  '{"model":"claude","max_tokens":1024,"stream":true,"messages":[{"role":"user","content":"Hello"}]}'

/**
 * What a body of Anthropic's Messages asks for.
 * @throws ApiError (400) when it holds no messages, or no `max_tokens`
 */
export function messagesRequest(body: Readonly<Record<string, unknown>>): TurnRequest {
  const messages = recordsIn(body.messages)
  const maxTokens = positiveInteger(body.max_tokens)
  const advice = `Send a JSON object such as ${MESSAGES_EXAMPLE}`
  if (messages.length === 0) throw new ApiError(`messages: Field required. ${advice}`, { code: 'missing_messages' })
  if (maxTokens === undefined)
    throw new ApiError(`max_tokens: Field required. ${advice}`, { code: 'missing_max_tokens' })
  const { thinking, tool_choice: choice } = body
  return {
    question: questionOf(body) ?? '',
    model: typeof body.model === 'string' ? body.model : 'streamside-docs',
    tools: isRecord(choice) && choice.type === 'none' ? [] : recordsIn(body.tools).flatMap(offerOf),
    maxToolCalls: isRecord(choice) && choice.disable_parallel_tool_use === true ? 1 : PARALLEL_CALLS,
    hasToolResults: recordsIn(messages.at(-1)?.content).some(({ type }) => type === 'tool_result'),
    wantsReasoning: isRecord(thinking) && (thinking.type === 'enabled' || thinking.type === 'adaptive'),
    maxTokens,
    input: JSON.stringify(messages),
  }
}

function offerOf({ name, input_schema: schema }: Record<string, unknown>) {
  return typeof name === 'string' ? [{ name, schema }] : []
}
