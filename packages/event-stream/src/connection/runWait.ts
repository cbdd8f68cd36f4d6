import type { ConnectionEvent } from './ConnectionState.ts'
import type { Free } from './createRunner.ts'
import type { Clock, Surroundings } from './Ports.ts'

/**
 * The resource `timer#n`: waits before the next attempt. Without a network it waits on, and the return of the network
 * ends the wait at once.
 */
export function runWait(
  { clock, surroundings, delayMs }: { clock: Clock; surroundings: Surroundings; delayMs: number },
  send: (event: ConnectionEvent) => void,
): Free {
  let isDue = false
  let wasOffline = !surroundings.isOnline()

  function tryNow(): void {
    if (!surroundings.isOnline()) wasOffline = true
    else if (isDue || wasOffline) send({ type: 'timer-fired' })
  }

  const cancelTimer = clock.setTimeout(() => {
    isDue = true
    tryNow()
  }, delayMs)
  const stopListening = surroundings.onWake(tryNow)
  return () => {
    cancelTimer()
    stopListening()
  }
}
