import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatPart, ToolPart } from './ChatPart.ts'

type ToolDelta = Extract<ChatDelta, { type: 'tool-call' | 'tool-input-end' | 'tool-approval' | 'tool-result' }>

/** The parts after news of a tool's call. What names a call that never began changes nothing. */
export function applyToolDelta(parts: readonly ChatPart[], delta: ToolDelta): readonly ChatPart[] {
  const at = parts.findLastIndex((part) => part.type === 'tool' && part.id === delta.id)
  const found = parts[at]
  const call = found?.type === 'tool' ? found : undefined
  const next = step(call, delta)
  if (next === call || next === undefined) return parts
  return call ? [...parts.slice(0, at), next, ...parts.slice(at + 1)] : [...parts, next]
}

function step(call: ToolPart | undefined, delta: ToolDelta): ToolPart | undefined {
  switch (delta.type) {
    case 'tool-call': {
      const { type: _, inputText = '', input, name, ...rest } = delta
      const begun = call ?? { type: 'tool', id: delta.id, name: name ?? '', state: 'input-streaming', inputText: '' }
      const grown = { ...begun, ...rest, ...(name && { name }), inputText: begun.inputText + inputText }
      if (input === undefined) return grown
      return { ...grown, state: 'input-available', input, inputText: grown.inputText || JSON.stringify(input) }
    }
    case 'tool-input-end':
      if (call?.state !== 'input-streaming') return call
      return { ...call, state: 'input-available', input: parsed(call.inputText) }
    case 'tool-approval':
      return (
        call && { ...call, state: 'approval-requested', approvalId: delta.approvalId, approvalData: delta.approvalData }
      )
    case 'tool-result': {
      if (!call) return undefined
      const { output, errorText, isDenied } = delta
      if (isDenied) return { ...call, state: 'output-denied', errorText }
      return errorText === undefined
        ? { ...call, state: 'output-available', output }
        : { ...call, state: 'output-error', errorText }
    }
    default:
      return delta satisfies never
  }
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
