import { createRoot } from 'react-dom/client'
import { contestants } from './contestants.tsx'
import { openLong } from './long.tsx'

const host = document.getElementById('root') as HTMLElement
const root = createRoot(host)

/** A display of 60 Hz. */
const FRAME_MS = 1000 / 60

/** What is watched while a contestant runs. No frame is asked for: that costs, and would be paid for by who asks first. */
const seen = { startedMs: 0, painted: 0, longTasks: [] as number[] }
let lastFrame: CSSNumberish | null = 0
new MutationObserver(() => {
  const { currentTime } = document.timeline
  if (currentTime !== lastFrame) seen.painted += 1
  lastFrame = currentTime
}).observe(host, { subtree: true, childList: true, characterData: true })
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.longTasks.push(Math.round(duration))
}).observe({ type: 'longtask' })
/** What run.ts calls. */
const bench = {
  async start(name: string, base: string) {
    const load = contestants[name]
    if (!load) throw new Error(`There is no contestant ${name}.`)
    const Contestant = await load()
    bench.reset()
    root.render(<Contestant base={base} />)
  },
  openLong: (count: number, base: string) => openLong(root, count, base),
  reset() {
    Object.assign(seen, { startedMs: performance.now(), painted: 0, longTasks: [] })
  },
  seen: () => ({ ...seen, frames: Math.round((performance.now() - seen.startedMs) / FRAME_MS) }),
  /** True when the last words can be read. */
  isDone: (words: string) => host.textContent?.slice(-2000).includes(words) ?? false,
  characters: () => host.textContent?.length ?? 0,
}

export type Bench = typeof bench
Object.assign(window, { bench })
