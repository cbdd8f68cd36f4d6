import type { ChatPart, ToolPart } from './ChatPart.ts'

/**
 * An answer cut where the model was asked again: calls of tools, then their results, then what it said with them.
 * Providers take each such step as a message of its own.
 */
export function answerSteps(parts: readonly ChatPart[]): ChatPart[][] {
  const steps: ChatPart[][] = []
  let step: ChatPart[] | undefined
  let hasCalled = false
  for (const part of parts) {
    const isCall = part.type === 'tool' && !part.isProviderExecuted
    if (!step || (hasCalled && (part.type === 'text' || part.type === 'reasoning'))) {
      step = []
      steps.push(step)
      hasCalled = false
    }
    hasCalled ||= isCall
    step.push(part)
  }
  return steps
}

/** True for a call whose result can be given back. Providers refuse a call without one, so others are left out. */
export function isAnswered(part: ChatPart): part is ToolPart {
  return part.type === 'tool' && /^output-/.test(part.state)
}

/** What came of a call, as text for the model. */
export function toolOutput({ output, errorText, state }: ToolPart): string {
  if (state === 'output-denied') return errorText || 'The user did not allow this call.'
  if (state === 'output-error') return errorText || 'The call failed.'
  if (state !== 'output-available') return 'The call was not run.'
  return typeof output === 'string' ? output : JSON.stringify(output ?? null)
}
