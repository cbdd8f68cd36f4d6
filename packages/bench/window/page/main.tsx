import { createRoot } from 'react-dom/client'
import { contestants } from './contestants.tsx'
import { openLong } from './long.tsx'

const host = document.getElementById('root') as HTMLElement
const root = createRoot(host)

/** What is watched while a contestant runs, at the cost of a flag a frame. */
const seen = { frames: 0, painted: 0, longTasks: [] as number[] }
let hasChanged = false
new MutationObserver(() => {
  hasChanged = true
}).observe(host, { subtree: true, childList: true, characterData: true })
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.longTasks.push(Math.round(duration))
}).observe({ type: 'longtask' })
requestAnimationFrame(function look() {
  seen.frames += 1
  if (hasChanged) seen.painted += 1
  hasChanged = false
  requestAnimationFrame(look)
})

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
    Object.assign(seen, { frames: 0, painted: 0, longTasks: [] })
  },
  seen: () => seen,
  /** True when the last words can be read. */
  isDone: (words: string) => host.textContent?.slice(-2000).includes(words) ?? false,
  characters: () => host.textContent?.length ?? 0,
}

export type Bench = typeof bench
Object.assign(window, { bench })
