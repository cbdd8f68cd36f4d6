import { type IdleScheduler, whenPageIdle } from './whenPageIdle.ts'

/** How much of a group is there: its height, the words of its messages, or the messages as they are. */
export type MountStage = 'blank' | 'text' | 'rows'

/** A group that is not mounted. */
export interface WaitingGroup {
  key: string
  /** Its place: the highest is mounted first. */
  order: number
  /** How many messages it has. */
  size: number
  mount: (stage: 'text' | 'rows', isNear: boolean) => void
}

/** Groups that wait to be mounted. */
export interface MountQueue {
  /** Returns the function that leaves the queue. */
  add(group: WaitingGroup): () => void
  /** Mounts a group now: the reader comes near. */
  mountNow(key: string): void
}

/**
 * So many messages are mounted without being looked at. More of them are in the page as words alone until the reader comes
 * near: found, printed and read aloud all the same. Ten thousand with Markdown would be some 500,000 nodes.
 */
export const MOST_ROWS = 2000

/** A slice of idle time of which less is left is not begun. */
const LEAST_MS = 4

/** Mounts groups in idle time: first the words of all, then the messages, from the end backwards. */
export function createMountQueue(whenIdle: IdleScheduler = whenPageIdle): MountQueue {
  const waiting = new Map<string, WaitingGroup & { stage: MountStage }>()
  let rows = 0
  let cancel: (() => void) | undefined

  function next() {
    const inOrder = [...waiting.values()].sort((one, other) => other.order - one.order)
    return inOrder.find(({ stage }) => stage === 'blank') ?? (rows < MOST_ROWS ? inOrder[0] : undefined)
  }

  function work(timeLeftMs: () => number): void {
    cancel = undefined
    for (let group = next(); group; group = next()) {
      if (group.stage === 'text') {
        // A group of messages is a slice of its own.
        mountRows(group, false)
        break
      }
      group.stage = 'text'
      group.mount('text', false)
      if (timeLeftMs() < LEAST_MS) break
    }
    schedule()
  }

  function mountRows(group: WaitingGroup, isNear: boolean): void {
    waiting.delete(group.key)
    rows += group.size
    group.mount('rows', isNear)
  }

  function schedule(): void {
    if (!cancel && next()) cancel = whenIdle(work)
  }

  return {
    add(group) {
      const own = { ...group, stage: 'blank' as MountStage }
      waiting.set(group.key, own)
      schedule()
      return () => {
        if (waiting.get(group.key) === own) waiting.delete(group.key)
        if (waiting.size > 0) return
        cancel?.()
        cancel = undefined
      }
    },
    mountNow(key) {
      const group = waiting.get(key)
      if (!group) return
      if (group.stage === 'blank') group.mount('text', true)
      mountRows(group, true)
    },
  }
}
