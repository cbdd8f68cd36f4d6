import type { Clock, Surroundings } from './Ports.ts'

/**
 * Calls `onDue` when no time is left. It has one timer, moved on when it fires: setting one anew for each chunk would cost
 * more than the parsing. It looks at once (`look`) when the network or the page is back, since timers stand still in a
 * frozen tab.
 */
export function watchTime(
  { clock, surroundings }: { clock: Clock; surroundings: Surroundings },
  { leftMs, onDue }: { leftMs: () => number; onDue: () => void },
): readonly [look: () => void, stop: () => void] {
  const start = () => clock.setTimeout(look, Math.max(0, leftMs()))
  let cancel = start()

  function look(): void {
    cancel()
    if (leftMs() > 0) cancel = start()
    else onDue()
  }

  const stopListening = surroundings.onWake(look)
  return [
    look,
    () => {
      cancel()
      stopListening()
    },
  ]
}
