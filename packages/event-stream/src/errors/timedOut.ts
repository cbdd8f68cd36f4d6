import { EventStreamError } from './EventStreamError.ts'
import type { EventStreamErrorCode } from './EventStreamErrorCode.ts'

/** A limit was reached: after so many milliseconds. */
export function timedOut(code: EventStreamErrorCode & `${string}-timeout`, afterMs: number): EventStreamError {
  const advice = 'The server is slow or gone: see `timeouts`.'
  return new EventStreamError(code, `Timed out after ${afterMs} ms.`, { advice })
}
