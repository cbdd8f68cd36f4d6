/** Runs a task when there is nothing better to do, and tells it how long it may take. Returns the canceller. */
export type IdleScheduler = (task: (timeLeftMs: () => number) => void) => () => void

/** Safari has no idle callback: there a task begins so long after, and may take so long. */
const PAUSE_MS = 50
const SLICE_MS = 12

/** The page's idle time. */
export const whenPageIdle: IdleScheduler = (task) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback((deadline) => task(() => deadline.timeRemaining()))
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(() => {
    const startedMs = performance.now()
    task(() => SLICE_MS - (performance.now() - startedMs))
  }, PAUSE_MS)
  return () => clearTimeout(timer)
}
