import { ApiError } from '../exchange/ApiError.ts'
import { isRecord, questionOf, recordsIn } from '../exchange/questionOf.ts'
import type { TurnRequest } from '../turn/TurnRequest.ts'
import { PARALLEL_CALLS } from './chatTurnRequest.ts'
import { positiveInteger } from './positiveInteger.ts'

/**
 * What a body of Ollama's chat asks for.
 * @throws ApiError (400) when it holds no messages
 */
export function ollamaRequest(body: Readonly<Record<string, unknown>>): TurnRequest {
  const messages = recordsIn(body.messages)
  if (messages.length === 0) {
    throw new ApiError('messages is missing: send {"model":"qwen3","messages":[{"role":"user","content":"Hello"}]}', {
      code: 'missing_messages',
    })
  }
  return {
    question: questionOf(body) ?? '',
    model: typeof body.model === 'string' ? body.model : 'streamside-docs',
    tools: recordsIn(body.tools).flatMap(({ function: offered }) =>
      isRecord(offered) && typeof offered.name === 'string' ? [{ name: offered.name, schema: offered.parameters }] : [],
    ),
    maxToolCalls: PARALLEL_CALLS,
    hasToolResults: messages.at(-1)?.role === 'tool',
    wantsReasoning: body.think === true || typeof body.think === 'string',
    maxTokens: isRecord(body.options) ? positiveInteger(body.options.num_predict) : undefined,
    input: JSON.stringify(messages),
  }
}

/** A refusal in the shape of Ollama. */
export function ollamaError({ message, status, headers }: ApiError): Response {
  return Response.json({ error: message }, { status, headers })
}
