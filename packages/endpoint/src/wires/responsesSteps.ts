import { createPacer } from '../stream/createPacer.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import type { Timing } from '../stream/Timing.ts'
import { argumentPieces } from '../turn/argumentPieces.ts'
import { FAILURE, sentTokens } from '../turn/composeTurn.ts'
import type { Turn } from '../turn/Turn.ts'
import {
  callItem,
  messageItem,
  type ResponsesEcho,
  reasoningItem,
  responsesCitations,
  responsesItems,
  responsesObject,
  textPart,
} from './responsesObject.ts'

interface ResponsesEvent {
  type: string
  /** A token: it comes at the pace of tokens. */
  isToken?: boolean
  fields: object
}

/** An answer as the events of OpenAI's Responses, numbered; no `[DONE]` at the end. */
export function* responsesSteps(
  turn: Turn,
  { echo, timing }: { echo: ResponsesEcho; timing: Timing },
): Generator<StreamStep> {
  const pace = createPacer(timing)
  let sequence = 0
  for (const { type, isToken, fields } of responsesEvents(turn, echo)) {
    const data = sseEvent({ event: type, data: JSON.stringify({ type, sequence_number: sequence, ...fields }) })
    yield isToken ? pace.token(data) : pace.frame(data)
    sequence += 1
  }
}

function* responsesEvents(turn: Turn, echo: ResponsesEcho): Generator<ResponsesEvent> {
  const items = responsesItems(turn)
  const response = responsesObject(turn, { echo, status: 'in_progress', output: [] })
  yield { type: 'response.created', fields: { response } }
  yield { type: 'response.in_progress', fields: { response } }
  let output_index = 0
  if (items.reasoning) {
    yield* reasoningEvents(turn, output_index)
    output_index += 1
  }
  for (const at of turn.toolCalls.keys()) {
    yield* callEvents(turn, { at, output_index })
    output_index += 1
  }
  if (items.message) yield* messageEvents(turn, output_index)
  if (turn.failsAfter !== undefined) {
    yield { type: 'error', fields: { code: 'server_error', message: FAILURE, param: null } }
    return
  }
  const output = [items.reasoning, ...items.calls, items.message].filter((item) => item !== undefined)
  const type = turn.end === 'length' ? 'response.incomplete' : 'response.completed'
  yield { type, fields: { response: responsesObject(turn, { echo, status: 'done', output }) } }
}

function* reasoningEvents(turn: Turn, output_index: number): Generator<ResponsesEvent> {
  const text = turn.reasoning.join('')
  const at = { item_id: `rs_${turn.key}`, output_index, summary_index: 0 }
  const part = (words: string) => ({ type: 'summary_text', text: words })
  yield { type: 'response.output_item.added', fields: { output_index, item: reasoningItem(turn.key, '') } }
  yield { type: 'response.reasoning_summary_part.added', fields: { ...at, part: part('') } }
  for (const delta of turn.reasoning) {
    yield { type: 'response.reasoning_summary_text.delta', isToken: true, fields: { ...at, delta } }
  }
  yield { type: 'response.reasoning_summary_text.done', fields: { ...at, text } }
  yield { type: 'response.reasoning_summary_part.done', fields: { ...at, part: part(text) } }
  yield { type: 'response.output_item.done', fields: { output_index, item: reasoningItem(turn.key, text) } }
}

function* callEvents(turn: Turn, where: { at: number; output_index: number }): Generator<ResponsesEvent> {
  const { at, output_index } = where
  const call = turn.toolCalls[at]
  if (!call) return
  const place = { item_id: `fc_${turn.key}${at}`, output_index }
  const item = (status: 'in_progress' | 'completed') => callItem(turn.key, { call, at, status })
  yield { type: 'response.output_item.added', fields: { output_index, item: item('in_progress') } }
  for (const delta of argumentPieces(call.input)) {
    yield { type: 'response.function_call_arguments.delta', isToken: true, fields: { ...place, delta } }
  }
  const args = JSON.stringify(call.input)
  yield { type: 'response.function_call_arguments.done', fields: { ...place, name: call.name, arguments: args } }
  yield { type: 'response.output_item.done', fields: { output_index, item: item('completed') } }
}

function* messageEvents(turn: Turn, output_index: number): Generator<ResponsesEvent> {
  const at = { item_id: `msg_${turn.key}`, output_index, content_index: 0 }
  const isRefusal = turn.end === 'refusal'
  const kind = isRefusal ? 'response.refusal' : 'response.output_text'
  const logprobs = isRefusal ? {} : { logprobs: [] }
  const started = messageItem(turn.key, { status: 'in_progress', content: [] })
  yield { type: 'response.output_item.added', fields: { output_index, item: started } }
  yield { type: 'response.content_part.added', fields: { ...at, part: textPart(turn, '') } }
  for (const delta of sentTokens(turn)) {
    yield { type: `${kind}.delta`, isToken: true, fields: { ...at, delta, ...logprobs } }
  }
  if (turn.failsAfter !== undefined) return
  const text = turn.text.join('')
  for (const [annotation_index, annotation] of responsesCitations(turn).entries()) {
    yield { type: 'response.output_text.annotation.added', fields: { ...at, annotation_index, annotation } }
  }
  yield { type: `${kind}.done`, fields: { ...at, [isRefusal ? 'refusal' : 'text']: text, ...logprobs } }
  yield { type: 'response.content_part.done', fields: { ...at, part: textPart(turn, text) } }
  const item = messageItem(turn.key, { status: 'completed', content: [textPart(turn, text)] })
  yield { type: 'response.output_item.done', fields: { output_index, item } }
}
