import type { ConnectionState } from '../connection/ConnectionState.ts'
import { callSafely } from './callSafely.ts'
import type { EventStreamOptions } from './EventStreamOptions.ts'

/** Calls the options' callbacks that belong to a change of state. */
export function reportTo<TParsed>(
  options: EventStreamOptions<TParsed>,
  state: ConnectionState,
  previous: ConnectionState,
): void {
  if (state.status === previous.status) return
  switch (state.status) {
    case 'open':
      callSafely(() => options.onOpen?.())
      break
    case 'waiting': {
      const { error } = state
      if (error) callSafely(() => options.onError?.(error, { willRetry: true }))
      break
    }
    case 'failed':
      callSafely(() => options.onError?.(state.error, { willRetry: false }))
      callSafely(() => options.onEnd?.({ status: 'failed', error: state.error }))
      break
    case 'closed':
      callSafely(() => options.onEnd?.({ status: 'closed', reason: state.reason }))
      break
    case 'idle':
    case 'connecting':
      break
    default:
      state satisfies never
  }
}
