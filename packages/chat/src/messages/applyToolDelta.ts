import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatPart, ToolPart } from './ChatPart.ts'
import { defined } from './defined.ts'

type ToolDelta = Extract<ChatDelta, { type: 'tool-call' | 'tool-input-end' | 'tool-approval' | 'tool-result' }>

/** The parts after news of a tool's call. What names a call that never began changes nothing. */
export function applyToolDelta(parts: readonly ChatPart[], delta: ToolDelta): readonly ChatPart[] {
  if (delta.id === undefined) {
    return parts.reduce(
      (now, part) => (part.type === 'tool' ? applyToolDelta(now, { ...delta, id: part.id }) : now),
      parts,
    )
  }
  const at = parts.findLastIndex((part) => part.type === 'tool' && part.id === delta.id)
  const found = parts[at]
  const call = found?.type === 'tool' ? found : undefined
  const next = step(call, delta)
  if (next === call || next === undefined) return parts
  return call ? [...parts.slice(0, at), next, ...parts.slice(at + 1)] : [...parts, next]
}

function step(call: ToolPart | undefined, delta: ToolDelta): ToolPart | undefined {
  switch (delta.type) {
    case 'tool-call':
      return grown(call, delta)
    case 'tool-input-end':
      if (call?.state !== 'input-streaming') return call
      return { ...call, state: 'input-available', input: parsed(call.inputText) }
    case 'tool-approval': {
      const { approvalId, approvalData } = delta
      return call && { ...call, state: 'approval-requested', ...defined({ approvalId, approvalData }) }
    }
    case 'tool-result': {
      const { output, errorText, isDenied } = delta
      const state = isDenied ? 'output-denied' : errorText === undefined ? 'output-available' : 'output-error'
      return call && { ...call, state, ...defined({ output, errorText }) }
    }
    default:
      return delta satisfies never
  }
}

function grown(call: ToolPart | undefined, delta: Extract<ToolDelta, { type: 'tool-call' }>): ToolPart {
  const { id, name, inputText = '', input, isProviderExecuted, isDynamic, providerData } = delta
  const begun = call ?? { type: 'tool', id, name: '', state: 'input-streaming', inputText: '' }
  const next: ToolPart = {
    ...begun,
    ...defined({ name: name || undefined, isProviderExecuted, isDynamic, providerData }),
    inputText: begun.inputText + inputText,
  }
  if (input === undefined) return next
  return { ...next, state: 'input-available', input, inputText: next.inputText || JSON.stringify(input) }
}

/** The arguments, or their text where they are no JSON: the app shall see what the model said. */
function parsed(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
