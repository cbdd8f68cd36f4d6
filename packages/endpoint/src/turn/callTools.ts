import type { AssistantAnswer } from '../assistant/AssistantAnswer.ts'
import { isRecord } from '../exchange/questionOf.ts'
import type { ToolCall } from './Turn.ts'
import type { ToolOffer, TurnRequest } from './TurnRequest.ts'

/** What the model calls when calls are asked for and the request offers none. */
const OWN_TOOLS: readonly ToolOffer[] = [
  { name: 'search_docs', schema: { properties: { query: { type: 'string' }, limit: { type: 'integer' } } } },
  { name: 'list_sections', schema: { properties: { language: { type: 'string', enum: ['en', 'zh-CN'] } } } },
]

/** The calls of a turn: functions that are offered are called, once, and in parallel. */
export function callTools(
  request: TurnRequest,
  { isAsked, key, answer }: { isAsked: boolean; key: string; answer: AssistantAnswer },
): ToolCall[] {
  const offers = request.tools.length > 0 ? request.tools : isAsked ? OWN_TOOLS : []
  if (request.hasToolResults) return []
  return offers.slice(0, request.maxToolCalls).map(({ name, schema }, at) => ({
    id: `call_${key}${at}`,
    name,
    input: inputFor(schema, request.question),
    output: { sections: answer.sources.map(({ title, url }) => ({ title, url })) },
  }))
}

/** An input that fits a JSON Schema as far as a function without arms can tell: the question where text is wanted. */
function inputFor(schema: unknown, question: string): Record<string, unknown> {
  const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {}
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valueFor(property, question)]))
}

function valueFor(property: unknown, question: string): unknown {
  if (!isRecord(property)) return question
  if (Array.isArray(property.enum)) return property.enum[0]
  switch (property.type) {
    case 'number':
    case 'integer':
      return 3
    case 'boolean':
      return true
    case 'array':
      return []
    case 'object':
      return inputFor(property, question)
    default:
      return question
  }
}
