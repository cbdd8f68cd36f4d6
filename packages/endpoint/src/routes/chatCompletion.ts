import type { StreamStep } from '../stream/StreamStep.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import type { Timing } from '../stream/Timing.ts'

/** One answer, before it takes a wire format. */
export interface Completion {
  id: string
  createdAtSeconds: number
  model: string
  tokens: readonly string[]
  promptTokenCount: number
}

/** The answer as OpenAI's `chat.completion` object. */
export function chatCompletion(completion: Completion): object {
  const message = { role: 'assistant', content: completion.tokens.join(''), refusal: null }
  return {
    ...head(completion, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    usage: usage(completion),
  }
}

/** The answer as OpenAI's `chat.completion.chunk` events: role, tokens, finish, usage when asked for, `[DONE]`. */
export function* chatCompletionSteps({
  completion,
  timing,
  withUsage,
}: {
  completion: Completion
  timing: Timing
  withUsage: boolean
}): Generator<StreamStep> {
  const chunk = (choices: object[], used: object | null = null) => {
    const usagePart = withUsage ? { usage: used } : {}
    return sseEvent({ data: JSON.stringify({ ...head(completion, 'chat.completion.chunk'), choices, ...usagePart }) })
  }
  const choice = (delta: object, finish: 'stop' | null = null) => [
    { index: 0, delta, logprobs: null, finish_reason: finish },
  ]
  const send = (data: string, afterMs = 0): StreamStep => ({ do: 'send', data, afterMs })

  yield send(chunk(choice({ role: 'assistant', content: '', refusal: null })), timing.firstTokenMs)
  for (const [at, content] of completion.tokens.entries()) {
    yield send(chunk(choice({ content })), at === 0 ? 0 : timing.tokenMs)
  }
  yield send(chunk(choice({}, 'stop')))
  if (withUsage) yield send(chunk([], usage(completion)))
  yield send(sseEvent({ data: '[DONE]' }))
}

function head({ id, createdAtSeconds, model }: Completion, object: string): object {
  return { id, object, created: createdAtSeconds, model }
}

function usage({ promptTokenCount, tokens }: Completion): object {
  return {
    prompt_tokens: promptTokenCount,
    completion_tokens: tokens.length,
    total_tokens: promptTokenCount + tokens.length,
  }
}
