import type { Clock } from './Ports.ts'

/** So many heartbeats make a rhythm. */
const BEATS_TO_LEARN = 3
/** Silence is judged at so many times the longest gap between two heartbeats. */
const GAP_FACTOR = 3
/** But never sooner: a heartbeat each second on a slow phone is late now and then. */
const LEAST_MS = 15_000

/** Watches a body for silence. */
export interface IdleWatch {
  /** Bytes came. */
  heard(): void
  /** They were a heartbeat: a comment, or an event named `ping`. */
  beat(): void
  /** Looks now: timers stand still in a frozen tab. */
  check(): void
  stop(): void
}

/**
 * Calls `onSilent` when nothing came for `idleMs`. With `'auto'` it first learns the server's rhythm, from heartbeats
 * alone: a model that thinks is silent, a server that promised a comment every ten seconds is gone.
 */
export function createIdleWatch(
  { clock, idleMs }: { clock: Clock; idleMs: number | 'auto' },
  onSilent: (silentMs: number) => void,
): IdleWatch {
  let heardAtMs = clock.now()
  let beatAtMs = heardAtMs
  let beats = 0
  let longestGapMs = 0
  let cancel: (() => void) | undefined

  function limitMs(): number {
    if (idleMs !== 'auto') return idleMs
    return beats < BEATS_TO_LEARN ? Number.POSITIVE_INFINITY : Math.max(LEAST_MS, GAP_FACTOR * longestGapMs)
  }

  function check(): void {
    cancel?.()
    cancel = undefined
    const silentMs = clock.now() - heardAtMs
    if (silentMs >= limitMs()) onSilent(silentMs)
    else arm(limitMs() - silentMs)
  }

  // One timer, moved on when it fires: setting one anew for each chunk would cost more than the parsing.
  function arm(delayMs: number): void {
    if (delayMs !== Number.POSITIVE_INFINITY) cancel = clock.setTimeout(check, delayMs)
  }

  check()
  return {
    heard() {
      heardAtMs = clock.now()
    },
    beat() {
      const nowMs = clock.now()
      if (beats > 0) longestGapMs = Math.max(longestGapMs, nowMs - beatAtMs)
      beatAtMs = nowMs
      beats += 1
      if (!cancel) check()
    },
    check,
    stop() {
      cancel?.()
    },
  }
}
