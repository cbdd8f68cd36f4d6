import { isRunning } from '../messages/isRunning.ts'
import type { Chat } from '../store/Chat.ts'
import { createFlowRun } from './createFlowRun.ts'
import type { Flow } from './Flow.ts'
import { flowRuns } from './flowRuns.ts'
import { startFlow } from './startFlow.ts'

/**
 * Connects flows with a chat, as one of its `extensions`: an event of the stream that names a flow begins it, and a form
 * that was open when the page went away goes on. Chats without flows do not carry their code.
 *
 * @example
 * createChat({ endpoint, format, extensions: [withFlows([quotation])] })
 */
export function withFlows(flows: readonly Flow[]): (chat: Chat) => void {
  return (chat) => {
    const flowOf = (name: string) => flows.find((flow) => flow.name === name)
    let seen: readonly string[] = []

    chat.onDelta((delta, messageId) => {
      const flow = delta.type === 'form' ? flowOf(delta.name) : undefined
      if (!flow || delta.type !== 'form') return
      const { values } = delta
      // After the answer that asks for it, not within.
      const unwatch = chat.watchMessage(messageId, () => {
        const message = chat.getMessage(messageId)
        if (message && isRunning(message)) return
        unwatch()
        if (message) queueMicrotask(() => startFlow(chat, flow, { values }))
      })
    })

    chat.subscribe(resume)
    resume()

    /** Forms that came from a storage have no run yet. */
    function resume(): void {
      const ids = chat.getMessageIds()
      if (ids === seen) return
      seen = ids
      const values = new Map<string, Record<string, unknown>>()
      ids.forEach((id, at) => {
        for (const part of chat.getMessage(id)?.parts ?? []) {
          if (part.type !== 'form') continue
          const { flowId, name, step, state } = part
          const collected = { ...values.get(flowId), ...part.values }
          values.set(flowId, collected)
          const flow = flowOf(name)
          if (!flow || flowRuns(chat).get(flowId)) continue
          const start = { flowId, flow, formId: id, step, values: collected }
          const sentId = state === 'submitted' ? sentBy(flowId, at) : undefined
          if (state === 'open' || sentId !== undefined) flowRuns(chat).add(createFlowRun(chat, { ...start, sentId }))
        }
      })
    }

    /** The question by which the last step was sent, while its answer is not complete. */
    function sentBy(flowId: string, formAt: number): string | undefined {
      const [questionId = '', answerId = ''] = chat.getMessageIds().slice(formAt + 1)
      const isComplete = chat.getMessage(answerId)?.status === 'done'
      return chat.getMessage(questionId)?.metadata.flowId === flowId && !isComplete ? questionId : undefined
    }
  }
}
