import { createPacer } from '../stream/createPacer.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import type { Timing } from '../stream/Timing.ts'
import { argumentPieces } from '../turn/argumentPieces.ts'
import { FAILURE, sentTokens } from '../turn/composeTurn.ts'
import type { ToolCall, Turn } from '../turn/Turn.ts'
import { uiFinishReason, uiMetadata } from './uiMessage.ts'

interface UiChunk {
  type: string
  [field: string]: unknown
}

/** Chunks that carry a token. */
const TOKEN_CHUNKS = new Set(['text-delta', 'reasoning-delta', 'tool-input-delta'])

/** An answer as the AI SDK's UI message stream: parts that begin, grow and end, within steps; then `[DONE]`. */
export function* uiMessageSteps(turn: Turn, timing: Timing): Generator<StreamStep> {
  const pace = createPacer(timing)
  for (const chunk of uiChunks(turn)) {
    const data = sseEvent({ data: JSON.stringify(chunk) })
    yield TOKEN_CHUNKS.has(chunk.type) ? pace.token(data) : pace.frame(data)
  }
  yield pace.frame(sseEvent({ data: '[DONE]' }))
}

function* uiChunks(turn: Turn): Generator<UiChunk> {
  yield { type: 'start', messageId: `msg_${turn.key}` }
  yield { type: 'start-step' }
  if (turn.reasoning.length > 0) yield* partChunks('reasoning', { id: `rs_${turn.key}`, tokens: turn.reasoning })
  for (const call of turn.toolCalls) yield* callChunks(call)
  if (turn.toolCalls.length > 0) {
    for (const { id, output } of turn.toolCalls) yield { type: 'tool-output-available', toolCallId: id, output }
    yield { type: 'finish-step' }
    yield { type: 'start-step' }
  }
  for (const [at, { title, url }] of turn.sources.entries()) {
    yield { type: 'source-url', sourceId: `source_${at}`, url, title }
  }
  const text = [...partChunks('text', { id: `txt_${turn.key}`, tokens: sentTokens(turn) })]
  if (turn.failsAfter !== undefined) {
    yield* text.slice(0, -1)
    yield { type: 'error', errorText: FAILURE }
    return
  }
  yield* text
  yield { type: 'finish-step' }
  yield { type: 'finish', finishReason: uiFinishReason(turn), messageMetadata: uiMetadata(turn) }
}

function* partChunks(
  kind: 'text' | 'reasoning',
  { id, tokens }: { id: string; tokens: readonly string[] },
): Generator<UiChunk> {
  yield { type: `${kind}-start`, id }
  for (const delta of tokens) yield { type: `${kind}-delta`, id, delta }
  yield { type: `${kind}-end`, id }
}

function* callChunks({ id, name, input }: ToolCall): Generator<UiChunk> {
  yield { type: 'tool-input-start', toolCallId: id, toolName: name }
  for (const piece of argumentPieces(input)) yield { type: 'tool-input-delta', toolCallId: id, inputTextDelta: piece }
  yield { type: 'tool-input-available', toolCallId: id, toolName: name, input }
}
