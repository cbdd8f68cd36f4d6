import { createPacer } from '../stream/createPacer.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import type { Timing } from '../stream/Timing.ts'
import { FAILURE, sentTokens } from '../turn/composeTurn.ts'
import { outputTokenCount, type Turn } from '../turn/Turn.ts'

/** Nanoseconds in a millisecond: Ollama counts in them. */
const NS_PER_MS = 1_000_000

/** An answer as Ollama's lines of JSON: thinking, whole tool calls, tokens, then `done` with its counts. */
export function* ollamaSteps(turn: Turn, timing: Timing): Generator<StreamStep> {
  const pace = createPacer(timing)
  const head = ollamaHead(turn)
  const line = (message: object) =>
    json({ ...head, message: { role: 'assistant', content: '', ...message }, done: false })
  for (const thinking of turn.reasoning) yield pace.token(line({ thinking }))
  if (turn.toolCalls.length > 0) yield pace.token(line({ tool_calls: ollamaCalls(turn) }))
  for (const content of sentTokens(turn)) yield pace.token(line({ content }))
  if (turn.failsAfter !== undefined) yield pace.frame(json({ error: FAILURE }))
  else yield pace.frame(json({ ...head, message: { role: 'assistant', content: '' }, ...ollamaEnd(turn, timing) }))
}

/** The same answer as one object. */
export function ollamaMessage(turn: Turn, timing: Timing): object {
  const message = {
    role: 'assistant',
    content: turn.text.join(''),
    ...(turn.reasoning.length > 0 ? { thinking: turn.reasoning.join('') } : {}),
    ...(turn.toolCalls.length > 0 ? { tool_calls: ollamaCalls(turn) } : {}),
  }
  return { ...ollamaHead(turn), message, ...ollamaEnd(turn, timing) }
}

function ollamaHead({ model, createdAtMs }: Turn): object {
  return { model, created_at: new Date(createdAtMs).toISOString() }
}

function ollamaCalls({ toolCalls }: Turn): object[] {
  return toolCalls.map(({ id, name, input }, index) => ({ id, function: { index, name, arguments: input } }))
}

function ollamaEnd(turn: Turn, { firstTokenMs, tokenMs }: Timing): object {
  const tokens = outputTokenCount(turn)
  const evalNs = tokens * tokenMs * NS_PER_MS
  return {
    done: true,
    done_reason: turn.end === 'length' ? 'length' : 'stop',
    total_duration: firstTokenMs * NS_PER_MS + evalNs,
    load_duration: 0,
    prompt_eval_count: turn.inputTokenCount,
    prompt_eval_duration: firstTokenMs * NS_PER_MS,
    eval_count: tokens,
    eval_duration: evalNs,
  }
}

function json(value: object): string {
  return `${JSON.stringify(value)}\n`
}
