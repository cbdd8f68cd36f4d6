import type { ChatTurn, ChatTurnCall } from '../format/ChatTurn.ts'
import type { ChatMessageData } from './ChatMessageData.ts'
import type { ToolPart } from './ChatPart.ts'

type TurnPart = ChatTurn['parts'][number]

/** Messages as providers take them: an answer is cut where the model was asked again. Each is one turn at least. */
export function turnsOf(messages: readonly ChatMessageData[]): ChatTurn[] {
  return messages.flatMap((message) => {
    let step: TurnPart[] = []
    const steps = [step]
    let hasCalled = false
    for (const part of message.parts) {
      if (hasCalled && (part.type === 'text' || part.type === 'reasoning')) {
        step = []
        steps.push(step)
        hasCalled = false
      }
      hasCalled ||= part.type === 'tool' && !part.isProviderExecuted
      step.push(part.type === 'tool' ? toCall(part) : part)
    }
    return steps.map((parts) => toTurn(message, parts))
  })
}

function toTurn(message: ChatMessageData, parts: readonly TurnPart[]): ChatTurn {
  const words = (type: 'text' | 'reasoning') => parts.map((part) => (part.type === type ? part.text : '')).join('')
  return {
    message,
    role: message.role,
    parts,
    text: words('text'),
    reasoning: words('reasoning'),
    files: parts.filter((part) => part.type === 'file'),
    calls: parts.filter((part) => part.type === 'tool').filter(({ outputText }) => outputText !== undefined),
  }
}

function toCall(part: ToolPart): ChatTurnCall {
  const { state, inputText, input = {}, output = null, errorText } = part
  const outputs: Partial<Record<typeof state, string>> = {
    'output-available': typeof output === 'string' ? output : JSON.stringify(output),
    'output-error': errorText || 'The call failed.',
    'output-denied': errorText || 'The user did not allow this call.',
  }
  return { ...part, argumentText: inputText || JSON.stringify(input), outputText: outputs[state] }
}
