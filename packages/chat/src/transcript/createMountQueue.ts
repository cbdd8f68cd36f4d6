/** How much of a group is there: its height, the words of its messages, or the messages as they are. */
export type MountStage = 'blank' | 'text' | 'rows'

/** Runs a task when the browser has nothing better to do. Returns the canceller. */
export type IdleScheduler = (task: (timeLeftMs: () => number) => void) => () => void

/** Groups that wait to be mounted. */
export interface MountQueue {
  /** `size` is how many messages it has; the highest `order` comes first. Returns the function that leaves the queue. */
  add(waiting: { order: number; size: number; mount: (stage: 'text' | 'rows') => void }): () => void
}

/**
 * So many messages are mounted without being looked at. More of them are in the page as words alone until the reader comes
 * near: found, printed and read aloud all the same. Ten thousand with Markdown would be some 500,000 nodes.
 */
export const MOST_ROWS = 2000

/** A slice of idle time of which less is left is not begun. */
const LEAST_MS = 4

interface Waiting {
  order: number
  size: number
  stage: MountStage
  mount: (stage: 'text' | 'rows') => void
}

/** Mounts groups in idle time: first the words of all, then the messages, from the end backwards. */
export function createMountQueue(whenIdle: IdleScheduler = pageIdle): MountQueue {
  const waiting = new Set<Waiting>()
  let rows = 0
  let cancel: (() => void) | undefined

  function next(): Waiting | undefined {
    const inOrder = [...waiting].sort((one, other) => other.order - one.order)
    return inOrder.find(({ stage }) => stage === 'blank') ?? (rows < MOST_ROWS ? inOrder[0] : undefined)
  }

  function work(timeLeftMs: () => number): void {
    cancel = undefined
    let found = next()
    for (; found; found = next()) {
      found.stage = found.stage === 'blank' ? 'text' : 'rows'
      found.mount(found.stage === 'text' ? 'text' : 'rows')
      if (found.stage === 'rows') {
        waiting.delete(found)
        rows += found.size
        // A group of messages is a slice of its own.
        break
      }
      if (timeLeftMs() < LEAST_MS) break
    }
    schedule()
  }

  function schedule(): void {
    if (!cancel && next()) cancel = whenIdle(work)
  }

  return {
    add(given) {
      const own: Waiting = { ...given, stage: 'blank' }
      waiting.add(own)
      schedule()
      return () => {
        waiting.delete(own)
        if (waiting.size === 0) {
          cancel?.()
          cancel = undefined
        }
      }
    },
  }
}

// Safari has no idle callback: a timer leaves it room to draw.
const pageIdle: IdleScheduler = (task) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback((deadline) => task(() => deadline.timeRemaining()))
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(() => {
    const startedMs = performance.now()
    task(() => 12 - (performance.now() - startedMs))
  }, 50)
  return () => clearTimeout(timer)
}
