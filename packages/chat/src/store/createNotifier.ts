import type { FrameScheduler } from '@streamside/event-stream/core'
import { createListeners } from '../listeners/createListeners.ts'

/** Tells subscribers of changes: at once, or with the next frame. */
export interface Notifier {
  subscribe(listener: () => void): () => void
  /** As `subscribe`, for changes of one message only: among ten thousand, one is told. */
  subscribeTo(messageId: string, listener: () => void): () => void
  /** This message changed; its subscribers are told with all others. */
  touch(messageId: string): void
  /** Something changed that should be seen at once: a message, a status. */
  now(): void
  /** A token came: all that come within a frame are told as one. */
  soon(): void
}

/** `onChange` runs before the listeners: there the store forgets its old snapshot. */
export function createNotifier(frames: FrameScheduler, onChange: () => void): Notifier {
  const listeners = createListeners()
  const byMessage = new Map<string, Set<() => void>>()
  let touched = new Set<string>()
  let cancelFrame: (() => void) | undefined

  function now(): void {
    cancelFrame?.()
    cancelFrame = undefined
    const messages = touched
    touched = new Set()
    onChange()
    for (const id of messages) for (const listener of [...(byMessage.get(id) ?? [])]) listener()
    listeners.tell()
  }

  return {
    subscribe: listeners.add,
    subscribeTo(messageId, listener) {
      const set = byMessage.get(messageId) ?? new Set()
      byMessage.set(messageId, set)
      const own = () => listener()
      set.add(own)
      return () => {
        set.delete(own)
        if (set.size === 0 && byMessage.get(messageId) === set) byMessage.delete(messageId)
      }
    },
    touch(messageId) {
      if (byMessage.has(messageId)) touched.add(messageId)
    },
    now,
    soon() {
      cancelFrame ??= frames(now)
    },
  }
}
