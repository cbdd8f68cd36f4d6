import type { EventStreamErrorCode } from '../errors/EventStreamErrorCode.ts'
import { type Clock, NEVER_MS, type Surroundings } from './Ports.ts'

/** So many heartbeats make a rhythm. */
const BEATS_TO_LEARN = 3
/** Silence is judged at so many times the longest gap between two heartbeats. */
const GAP_FACTOR = 3
/** But never sooner: a heartbeat each second on a slow phone is late now and then. */
const LEAST_AUTO_MS = 15_000

/** How long a resource may take. */
export interface TimeLimits {
  /** It is a wait before the next attempt, not a request. */
  isWait: boolean
  /** The wait, or the time to the response's head. */
  firstMs: number
  /** Silence after the head. */
  idleMs: number | 'auto'
  /** All attempts together, counted from `openedAtMs` on the clock. */
  totalMs: number
  openedAtMs: number
}

/** What a resource ran into: its wait is over, or a limit was reached. */
export type Due = 'timer-fired' | (EventStreamErrorCode & `${string}-timeout`)

/** All that one resource waits for, on one timer. */
export interface Watch {
  /** The head has come: from now on silence counts. */
  opened(): void
  /** Bytes came. */
  heard(): void
  /** They were a heartbeat: a comment, or an event named `ping`. */
  beat(): void
  stop(): void
}

/**
 * Calls `onDue` when a limit is reached. With `idleMs: 'auto'` it first learns the server's rhythm, from heartbeats alone:
 * a model that thinks is silent, a server that promised a comment every ten seconds is gone. Without a network a wait
 * goes on, and the network's return ends it at once. Timers stand still in a frozen tab: its return is a time to look.
 */
export function createWatch(
  { clock, surroundings }: { clock: Clock; surroundings: Surroundings },
  { isWait, firstMs, idleMs, totalMs, openedAtMs }: TimeLimits,
  onDue: (due: Due, afterMs: number) => void,
): Watch {
  let sinceMs = clock.now()
  let isOpen = false
  let wasOffline = false
  let beats = 0
  let beatAtMs = 0
  let longestGapMs = 0
  let cancel = () => {}

  function limitMs(): number {
    if (!isOpen) return firstMs
    if (idleMs !== 'auto') return idleMs
    return beats < BEATS_TO_LEARN ? NEVER_MS : Math.max(LEAST_AUTO_MS, GAP_FACTOR * longestGapMs)
  }

  // One timer, moved on when it fires: setting one anew for each chunk would cost more than the parsing.
  function check(): void {
    cancel()
    const nowMs = clock.now()
    const leftMs = sinceMs + limitMs() - nowMs
    const totalLeftMs = openedAtMs + totalMs - nowMs
    const isOffline = isWait && !surroundings.isOnline()
    wasOffline ||= isOffline
    if (totalLeftMs <= 0) onDue('total-timeout', nowMs - openedAtMs)
    else if (!isOffline && (wasOffline || leftMs <= 0)) {
      onDue(isWait ? 'timer-fired' : isOpen ? 'idle-timeout' : 'connect-timeout', nowMs - sinceMs)
    } else {
      const nextMs = Math.min(leftMs > 0 ? leftMs : NEVER_MS, totalLeftMs)
      if (nextMs < NEVER_MS) cancel = clock.setTimeout(check, nextMs)
    }
  }

  const stopListening = surroundings.onWake(check)
  check()
  return {
    opened() {
      isOpen = true
      sinceMs = clock.now()
      check()
    },
    heard() {
      sinceMs = clock.now()
    },
    beat() {
      const nowMs = clock.now()
      if (beats > 0) longestGapMs = Math.max(longestGapMs, nowMs - beatAtMs)
      beatAtMs = nowMs
      beats += 1
      if (beats === BEATS_TO_LEARN) check()
    },
    stop() {
      cancel()
      stopListening()
    },
  }
}
