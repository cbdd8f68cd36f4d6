import { createPacer, type Pacer } from '../stream/createPacer.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import type { Timing } from '../stream/Timing.ts'
import { argumentPieces } from '../turn/argumentPieces.ts'
import { sentTokens } from '../turn/composeTurn.ts'
import { outputTokenCount, type Turn } from '../turn/Turn.ts'
import { anthropicCitation, anthropicMessage, stopReason, thinkingSignature, toolUseBlock } from './anthropicMessage.ts'

/** An answer as the events of Anthropic's Messages: blocks of thinking, text and tool use, each begun and ended. */
export function* anthropicSteps(turn: Turn, timing: Timing): Generator<StreamStep> {
  const pace = createPacer(timing)
  yield pace.frame(event('message_start', { message: anthropicMessage(turn, 'begun') }))
  const blocks = blocksOf(turn)
  for (const [index, block] of blocks.entries()) {
    yield pace.frame(event('content_block_start', { index, content_block: block.begun }))
    if (index === 0) yield pace.frame(event('ping', {}))
    yield* block.deltas(pace, (delta) => event('content_block_delta', { index, delta }))
    if (turn.failsAfter !== undefined && index === blocks.length - 1) {
      yield pace.frame(event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }))
      return
    }
    yield pace.frame(event('content_block_stop', { index }))
  }
  const delta = { stop_reason: stopReason(turn), stop_sequence: null }
  yield pace.frame(event('message_delta', { delta, usage: { output_tokens: outputTokenCount(turn) } }))
  yield pace.frame(event('message_stop', {}))
}

interface Block {
  begun: object
  deltas(pace: Pacer, delta: (part: object) => string): Iterable<StreamStep>
}

function blocksOf(turn: Turn): Block[] {
  const thinking = turn.reasoning.length > 0 ? [thinkingBlock(turn)] : []
  const text = turn.text.length > 0 ? [textBlock(turn)] : []
  return [...thinking, ...text, ...turn.toolCalls.map(toolBlock)]
}

function thinkingBlock(turn: Turn): Block {
  return {
    begun: { type: 'thinking', thinking: '', signature: '' },
    *deltas(pace, delta) {
      for (const thinking of turn.reasoning) yield pace.token(delta({ type: 'thinking_delta', thinking }))
      yield pace.frame(delta({ type: 'signature_delta', signature: thinkingSignature(turn) }))
    },
  }
}

function textBlock(turn: Turn): Block {
  return {
    begun: { type: 'text', text: '', ...(turn.citesSources ? { citations: [] } : {}) },
    *deltas(pace, delta) {
      for (const text of sentTokens(turn)) yield pace.token(delta({ type: 'text_delta', text }))
      if (!turn.citesSources || turn.failsAfter !== undefined) return
      for (const source of turn.sources) {
        yield pace.frame(delta({ type: 'citations_delta', citation: anthropicCitation(source) }))
      }
    },
  }
}

function toolBlock(call: Turn['toolCalls'][number]): Block {
  return {
    begun: toolUseBlock(call, {}),
    *deltas(pace, delta) {
      // The first piece is empty on the real wire too.
      yield pace.frame(delta({ type: 'input_json_delta', partial_json: '' }))
      for (const piece of argumentPieces(call.input)) {
        yield pace.token(delta({ type: 'input_json_delta', partial_json: piece }))
      }
    },
  }
}

function event(type: string, fields: object): string {
  return sseEvent({ event: type, data: JSON.stringify({ type, ...fields }) })
}
