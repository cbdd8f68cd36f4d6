import { createPacer } from '../stream/createPacer.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import type { Timing } from '../stream/Timing.ts'
import { argumentPieces } from '../turn/argumentPieces.ts'
import { FAILURE, sentTokens } from '../turn/composeTurn.ts'
import type { Turn } from '../turn/Turn.ts'
import { chatFinishReason, chatHead, chatUsage, urlCitation } from './chatCompletion.ts'

/** What shapes the chunks of one completion. */
export interface ChatChunkOptions {
  timing: Timing
  withUsage: boolean
  /** Makes the event around a chunk. */
  event: (data: string) => string
  /** What rides in the delta of the last chunk. */
  lastDelta?: object
}

/**
 * An answer as OpenAI's `chat.completion.chunk` events: role, reasoning (as DeepSeek and Qwen send it), calls in
 * parallel, tokens, the reason it ended, usage when asked for, `[DONE]`.
 */
export function* chatCompletionSteps(turn: Turn, options: ChatChunkOptions): Generator<StreamStep> {
  const { withUsage, event, timing, lastDelta = {} } = options
  const pace = createPacer(timing)
  const head = chatHead(turn, 'chat.completion.chunk')
  const chunk = (choices: object[], usage: object | null = null) =>
    event(JSON.stringify({ ...head, choices, ...(withUsage ? { usage } : {}) }))
  const delta = (part: object, finish: string | null = null) =>
    chunk([{ index: 0, delta: part, logprobs: null, finish_reason: finish }])

  yield pace.frame(delta({ role: 'assistant', content: '', refusal: null }))
  for (const token of turn.reasoning) yield pace.token(delta({ reasoning_content: token }))
  for (const [index, { id, name }] of turn.toolCalls.entries()) {
    yield pace.token(delta({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }))
  }
  for (const [index, piece] of argumentRounds(turn)) {
    yield pace.token(delta({ tool_calls: [{ index, function: { arguments: piece } }] }))
  }
  const field = turn.end === 'refusal' ? 'refusal' : 'content'
  for (const token of sentTokens(turn)) yield pace.token(delta({ [field]: token }))
  if (turn.failsAfter !== undefined) {
    const error = { message: FAILURE, type: 'server_error', param: null, code: null }
    yield pace.frame(event(JSON.stringify({ error })))
    return
  }
  if (turn.citesSources) {
    const end = turn.text.join('').length
    yield pace.frame(delta({ annotations: turn.sources.map((source) => urlCitation(source, end)) }))
  }
  yield pace.frame(delta(lastDelta, chatFinishReason(turn)))
  if (withUsage) yield pace.frame(chunk([], chatUsage(turn)))
  yield pace.frame(event('[DONE]'))
}

/** Parallel calls grow in turns: a reader that keeps only one open call mixes them up. */
function* argumentRounds({ toolCalls }: Turn): Generator<[index: number, piece: string]> {
  const pieces = toolCalls.map(({ input }) => argumentPieces(input))
  const rounds = Math.max(0, ...pieces.map(({ length }) => length))
  for (let round = 0; round < rounds; round++) {
    for (const [index, all] of pieces.entries()) {
      const piece = all[round]
      if (piece !== undefined) yield [index, piece]
    }
  }
}
