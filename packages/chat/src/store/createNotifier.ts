import type { FrameScheduler } from '@streamside/event-stream/core'
import { createKeyedListeners } from '../listeners/createKeyedListeners.ts'

/** Tells subscribers of changes: at once, or with the next frame. */
export interface Notifier {
  /** With an id, for changes of that message only: among ten thousand, one is told. Returns the unsubscriber. */
  subscribe(messageId: string | undefined, listener: () => void): () => void
  /** This message changed; its subscribers are told with all others. */
  touch(messageId: string): void
  /** Something changed that should be seen at once: a message, a status. */
  now(): void
  /** A token came: all that come within a frame are told as one. */
  soon(): void
}

/** `onChange` runs before the listeners: there the store forgets its old snapshot. */
export function createNotifier(frames: FrameScheduler, onChange: () => void): Notifier {
  const { add, tell } = createKeyedListeners<[]>()
  let touched = new Set<string>()
  let cancelFrame: (() => void) | undefined

  function now(): void {
    const messages = touched
    touched = new Set()
    cancelFrame?.()
    cancelFrame = undefined
    onChange()
    for (const id of [...messages, undefined]) tell(id)
  }

  return {
    subscribe: add,
    touch: (messageId) => void touched.add(messageId),
    now,
    soon() {
      cancelFrame ??= frames(now)
    },
  }
}
