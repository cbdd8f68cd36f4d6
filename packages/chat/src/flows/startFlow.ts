import type { Chat } from '../store/Chat.ts'
import { createFlowRun } from './createFlowRun.ts'
import type { Flow, FlowRun } from './Flow.ts'
import { flowRuns } from './flowRuns.ts'

let started = 0

/**
 * Begins a flow in the conversation: its first step appears as a message with a form. `values` are known already.
 *
 * @example
 * startFlow(chat, quotation)
 */
export function startFlow(
  chat: Chat,
  flow: Flow,
  { values = {} }: { values?: Readonly<Record<string, unknown>> | undefined } = {},
): FlowRun {
  started += 1
  const flowId = `${flow.name}-${Date.now().toString(36)}-${started}`
  const part = { type: 'form', flowId, name: flow.name, step: 0, state: 'open', values } as const
  const formId = chat.append({ role: 'assistant', parts: [part] })
  const run = createFlowRun(chat, { flowId, flow, formId, step: 0, values })
  flowRuns(chat).add(run)
  return run
}
