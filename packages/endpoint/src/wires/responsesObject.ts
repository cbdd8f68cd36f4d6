import { outputTokenCount, type ToolCall, type Turn } from '../turn/Turn.ts'

/** The settings of a request that OpenAI's Responses give back in each response. */
export interface ResponsesEcho {
  instructions: unknown
  maxOutputTokens: number | null
  metadata: unknown
  parallelToolCalls: boolean
  previousResponseId: string | null
  tools: unknown
}

/** A response as it stands: in progress, or done with its output. */
export function responsesObject(
  turn: Turn,
  { echo, status, output }: { echo: ResponsesEcho; status: 'in_progress' | 'done' | 'failed'; output: object[] },
): object {
  const createdAt = Math.floor(turn.createdAtMs / 1000)
  const isCut = turn.end === 'length'
  return {
    id: `resp_${turn.key}`,
    object: 'response',
    created_at: createdAt,
    status: status !== 'done' ? status : isCut ? 'incomplete' : 'completed',
    background: false,
    completed_at: status === 'done' && !isCut ? createdAt : null,
    error: null,
    incomplete_details: status === 'done' && isCut ? { reason: 'max_output_tokens' } : null,
    instructions: echo.instructions,
    max_output_tokens: echo.maxOutputTokens,
    metadata: echo.metadata,
    model: turn.model,
    output,
    parallel_tool_calls: echo.parallelToolCalls,
    previous_response_id: echo.previousResponseId,
    reasoning: { effort: null, summary: null },
    service_tier: 'default',
    store: true,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: echo.tools,
    top_p: 1,
    truncation: 'disabled',
    usage: status === 'done' ? usage(turn) : null,
    user: null,
  }
}

/** The items that a turn puts out, each with the id that its events name. */
export function responsesItems(turn: Turn): { reasoning?: object; calls: object[]; message?: object } {
  const { key, reasoning, toolCalls, text } = turn
  const hasMessage = turn.end !== 'tool-calls'
  return {
    ...(reasoning.length > 0 ? { reasoning: reasoningItem(key, reasoning.join('')) } : {}),
    calls: toolCalls.map((call, at) => callItem(key, { call, at, status: 'completed' })),
    ...(hasMessage
      ? { message: messageItem(key, { status: 'completed', content: [textPart(turn, text.join(''))] }) }
      : {}),
  }
}

/** The item that holds the model's thinking. */
export function reasoningItem(key: string, text: string): object {
  return { id: `rs_${key}`, type: 'reasoning', summary: text === '' ? [] : [{ type: 'summary_text', text }] }
}

/** The item of a function call, with its arguments once they are whole. */
export function callItem(
  key: string,
  { call, at, status }: { call: ToolCall; at: number; status: 'in_progress' | 'completed' },
): object {
  const args = status === 'completed' ? JSON.stringify(call.input) : ''
  return { id: `fc_${key}${at}`, type: 'function_call', status, arguments: args, call_id: call.id, name: call.name }
}

/** The item that holds the answer. */
export function messageItem(key: string, more: { status: 'in_progress' | 'completed'; content: object[] }): object {
  return { id: `msg_${key}`, type: 'message', role: 'assistant', ...more }
}

/** The text of an answer with its citations, or the words of a refusal. */
export function textPart(turn: Turn, text: string): object {
  if (turn.end === 'refusal') return { type: 'refusal', refusal: text }
  return { type: 'output_text', annotations: text === '' ? [] : responsesCitations(turn), logprobs: [], text }
}

/** The sources as citations of the whole text. */
export function responsesCitations({ citesSources, sources, text }: Turn): object[] {
  if (!citesSources) return []
  const end_index = text.join('').length
  return sources.map(({ title, url }) => ({ type: 'url_citation', start_index: 0, end_index, title, url }))
}

function usage(turn: Turn): object {
  const output = outputTokenCount(turn)
  return {
    input_tokens: turn.inputTokenCount,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: turn.reasoning.length },
    total_tokens: turn.inputTokenCount + output,
  }
}
