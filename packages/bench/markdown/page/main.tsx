import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { contestants, type Show } from './contestants.tsx'

let Contestant: Show
const host = document.createElement('main')
document.body.append(host)
const root = createRoot(host)

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

/** What run.ts calls. */
const bench = {
  async load(name: string) {
    const load = contestants[name]
    if (!load) throw new Error(`There is no contestant ${name}.`)
    Contestant = await load()
  },
  /** Shows ever more of a text, one update a frame, and returns how many characters can be seen at the end. */
  async stream(text: string, from: number, to: number, updates: number, done: boolean) {
    // In the callback itself: the browser does not count what runs after an await as script.
    await new Promise<void>((resolve) => {
      let update = 0
      const step = () => {
        update += 1
        const shown = text.slice(0, Math.round(from + ((to - from) * update) / updates))
        flushSync(() => root.render(<Contestant text={shown} done={done && update === updates} />))
        if (update < updates) requestAnimationFrame(step)
        else resolve()
      }
      requestAnimationFrame(step)
    })
    // Some show what they were given a little later: they are waited for, and it counts.
    for (let quiet = 0, length = 0; quiet < 20; quiet++) {
      await frame()
      const now = host.textContent?.length ?? 0
      if (now !== length) quiet = 0
      length = now
    }
    return host.textContent?.length ?? 0
  },
}

export type Bench = typeof bench
Object.assign(window, { bench })
