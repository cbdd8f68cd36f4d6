import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { FlowRun, FlowSnapshot } from '../flows/Flow.ts'
import { flowRuns } from '../flows/flowRuns.ts'
import type { Chat } from '../store/Chat.ts'

/** Where a flow stands, and what one can do. */
export interface UseFlowResult extends FlowSnapshot, Pick<FlowRun, 'submit' | 'back' | 'cancel'> {}

/**
 * The run of a flow, for a component that shows its form. Undefined while nobody runs it: it is over since a reload, or
 * its flow was not given to `withFlows`.
 */
export function useFlow(chat: Chat, flowId: string): UseFlowResult | undefined {
  const runs = flowRuns(chat)
  const read = useCallback(() => runs.get(flowId)?.getSnapshot(), [runs, flowId])
  const subscribe = useCallback(
    (listener: () => void) => {
      let run = runs.get(flowId)
      let unsubscribe = run?.subscribe(listener)
      const unsubscribeRuns = runs.subscribe(() => {
        if (runs.get(flowId) === run) return
        unsubscribe?.()
        run = runs.get(flowId)
        unsubscribe = run?.subscribe(listener)
        listener()
      })
      return () => {
        unsubscribe?.()
        unsubscribeRuns()
      }
    },
    [runs, flowId],
  )
  const snapshot = useSyncExternalStore(subscribe, read, read)
  return useMemo(() => {
    const run = runs.get(flowId)
    return snapshot && run && { ...snapshot, submit: run.submit, back: run.back, cancel: run.cancel }
  }, [snapshot, runs, flowId])
}
