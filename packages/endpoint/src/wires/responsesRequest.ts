import { ApiError } from '../exchange/ApiError.ts'
import { isRecord, questionOf, recordsIn } from '../exchange/questionOf.ts'
import type { TurnRequest } from '../turn/TurnRequest.ts'
import { PARALLEL_CALLS } from './chatTurnRequest.ts'
import { positiveInteger } from './positiveInteger.ts'

/**
 * What a body of OpenAI's Responses asks for. Results of functions need no question: it is the one of the response before.
 * @throws ApiError (400) when it holds no input
 */
export function responsesRequest(
  body: Readonly<Record<string, unknown>>,
  questionBefore: (previousResponseId: string) => string | undefined,
): TurnRequest {
  const hasToolResults = recordsIn(body.input).at(-1)?.type === 'function_call_output'
  const { previous_response_id: previous } = body
  const before = hasToolResults && typeof previous === 'string' ? questionBefore(previous) : undefined
  const question = questionOf(body) ?? before
  if (question === undefined) {
    throw new ApiError('input is missing or empty. Send a JSON object such as {"stream":true,"input":"Hello"}', {
      code: 'missing_input',
    })
  }
  const { reasoning } = body
  return {
    question,
    model: typeof body.model === 'string' ? body.model : 'streamside-docs',
    tools:
      body.tool_choice === 'none'
        ? []
        : recordsIn(body.tools).flatMap(({ type, name, parameters }) =>
            type === 'function' && typeof name === 'string' ? [{ name, schema: parameters }] : [],
          ),
    maxToolCalls: body.parallel_tool_calls === false ? 1 : PARALLEL_CALLS,
    hasToolResults,
    wantsReasoning: isRecord(reasoning) && typeof reasoning.summary === 'string',
    maxTokens: positiveInteger(body.max_output_tokens),
    input: JSON.stringify(body.input),
  }
}
