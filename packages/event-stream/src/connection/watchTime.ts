import type { Clock, Surroundings } from './Ports.ts'

/** How much time is left, in milliseconds, and what to do when none is. */
export type TimeLimit = readonly [leftMs: () => number, onDue: () => void]

/** Looks at the time, and lets go of it. */
export type TimeWatch = readonly [look: () => void, stop: () => void]

/**
 * Watches over one limit after another, and over a total all along. A watch has one timer, moved on when it fires:
 * setting one anew for each chunk would cost more than the parsing. It looks as well when the network or the page is
 * back, since timers stand still in a frozen tab.
 */
export function timeWatcher(
  { clock, surroundings }: { clock: Clock; surroundings: Surroundings },
  [totalLeftMs, onTotalDue]: TimeLimit,
): (...limit: TimeLimit) => TimeWatch {
  return (leftMs, onDue) => {
    const start = () => clock.setTimeout(look, Math.max(0, Math.min(leftMs(), totalLeftMs())))
    let cancel = start()

    function look(): void {
      cancel()
      if (totalLeftMs() <= 0) onTotalDue()
      else if (leftMs() <= 0) onDue()
      else cancel = start()
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
}
