import type { ChatError } from '../messages/ChatError.ts'
import type { Flow } from './Flow.ts'

/**
 * What the server says is wrong, by field: from the body of a 422, which has an object from field to words (or to a list
 * of words) at `error.fields`, `fields` or `errors`. Undefined when it names no field of the flow.
 */
export function serverErrors(flow: Flow, error: ChatError | undefined): Record<string, string> | undefined {
  if (error?.status !== 422) return undefined
  const body = parsed(error.bodyStart ?? '')
  const named = recordOf(recordOf(body.error).fields ?? body.fields ?? body.errors)
  const names = flow.steps.flatMap(({ fields }) => Object.keys(fields))
  const found = names.filter((name) => named[name] !== undefined)
  if (found.length === 0) return undefined
  return Object.fromEntries(found.map((name) => [name, [named[name]].flat().map(String).join(' ')]))
}

function parsed(text: string): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(text))
  } catch {
    return {}
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
