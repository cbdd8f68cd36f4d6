import { readPath } from './readPath.ts'

const WHOLE = /^\{([\w.]+)\}$/
const WITHIN = /\{([\w.]+)\}/g

/**
 * A copy of a template with its placeholders filled from `values`: `'{question}'` becomes the value itself, whatever its
 * type; within a longer string it becomes text. A field whose value is missing is left out.
 */
export function fillTemplate(template: Record<string, unknown>, values: object): Record<string, unknown> {
  const filled: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(template)) {
    const next = fillValue(value, values)
    if (next !== undefined) filled[name] = next
  }
  return filled
}

function fillValue(value: unknown, values: object): unknown {
  if (typeof value === 'string') {
    const whole = WHOLE.exec(value)?.[1]
    if (whole !== undefined) return readPath(values, whole)
    return value.replace(WITHIN, (_, path: string) => String(readPath(values, path) ?? ''))
  }
  if (Array.isArray(value)) return value.map((item) => fillValue(item, values))
  if (typeof value === 'object' && value !== null) return fillTemplate(value as Record<string, unknown>, values)
  return value
}
