import { createListeners } from '../listeners/createListeners.ts'

/** Something said to screen readers. */
export interface Announcement {
  readonly id: number
  readonly text: string
}

/** What is said, and who listens. */
export interface Announcements {
  say(text: string): void
  subscribe(listener: () => void): () => void
  /** The last few, oldest first: a screen reader may still be reading one while the next comes. */
  getSnapshot(): readonly Announcement[]
}

/** As many are left in the page. */
const KEPT = 4

/** A list of announcements that parts add to and the live region shows. */
export function createAnnouncements(): Announcements {
  let list: readonly Announcement[] = []
  let nextId = 0
  const listeners = createListeners()
  return {
    say(text) {
      if (text.trim() === '') return
      list = [...list.slice(1 - KEPT), { id: nextId, text }]
      nextId += 1
      listeners.tell()
    },
    subscribe: listeners.add,
    getSnapshot: () => list,
  }
}
