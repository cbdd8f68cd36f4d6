import type { ConnectionState } from '../connection/ConnectionState.ts'
import type { EventStreamSnapshot, EventStreamStatus } from './EventStreamSnapshot.ts'

/** The public picture of a connection's state. */
export function toSnapshot<TData>(
  state: ConnectionState,
  facts: { data: TData; attempt: number; lastEventId: string; nowMs: number },
): EventStreamSnapshot<TData> {
  const { data, attempt, lastEventId, nowMs } = facts
  return { ...toStatus(state, nowMs), data, attempt: 'run' in state ? state.run.attempt : attempt, lastEventId }
}

function toStatus(state: ConnectionState, nowMs: number): EventStreamStatus {
  switch (state.status) {
    case 'idle':
    case 'connecting':
    case 'open':
      return { status: state.status }
    case 'waiting':
      return { status: 'waiting', delayMs: state.delayMs, retryAtMs: nowMs + state.delayMs, error: state.error }
    case 'closed':
      return { status: 'closed', reason: state.reason }
    case 'failed':
      return { status: 'failed', error: state.error }
    default:
      return state satisfies never
  }
}
