import type { FrameScheduler } from '@streamside/event-stream/core'

/** Tells subscribers of changes: at once, or with the next frame. */
export interface Notifier {
  subscribe(listener: () => void): () => void
  /** Something changed that should be seen at once: a message, a status. */
  now(): void
  /** A token came: all that come within a frame are told as one. */
  soon(): void
}

/** `onChange` runs before the listeners: there the store forgets its old snapshot. */
export function createNotifier(frames: FrameScheduler, onChange: () => void): Notifier {
  const listeners = new Set<() => void>()
  let cancelFrame: (() => void) | undefined

  function now(): void {
    cancelFrame?.()
    cancelFrame = undefined
    onChange()
    for (const listener of [...listeners]) listener()
  }

  return {
    subscribe(listener) {
      const own = () => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    now,
    soon() {
      cancelFrame ??= frames(now)
    },
  }
}
