import { createListeners } from '../listeners/createListeners.ts'
import type { Chat } from '../store/Chat.ts'
import type { FlowRun } from './Flow.ts'

const runsOfChats = new WeakMap<object, FlowRuns>()

/** The runs of flows in one chat, by their id. */
export interface FlowRuns {
  get(flowId: string): FlowRun | undefined
  add(run: FlowRun): void
  subscribe(listener: () => void): () => void
}

/** The runs in this chat. They live as long as the chat is held. */
export function flowRuns(chat: Pick<Chat, 'id'>): FlowRuns {
  const known = runsOfChats.get(chat)
  if (known) return known
  const runs = new Map<string, FlowRun>()
  const listeners = createListeners()
  const made: FlowRuns = {
    get: (flowId) => runs.get(flowId),
    add(run) {
      runs.set(run.getSnapshot().flowId, run)
      listeners.tell()
    },
    subscribe: listeners.add,
  }
  runsOfChats.set(chat, made)
  return made
}
