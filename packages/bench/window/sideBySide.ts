import type { openBench, Spent } from './openBench.ts'
import type { Bench } from './page/main.tsx'
import type { serveTokens } from './serveTokens.ts'

const OURS = '@streamside/chat'
const NAMES = [
  OURS,
  '@streamside/chat, plain text',
  'useChat 50 ms + streamdown',
  'useChat + streamdown',
  'Ant Design X',
  'assistant-ui',
]

/** Who is a minute late is not waited for any longer. */
const PATIENCE_MS = 60_000

declare global {
  interface Window {
    bench: Bench
    askLong: () => void
  }
}

interface Setup {
  bench: Awaited<ReturnType<typeof openBench>>
  server: Awaited<ReturnType<typeof serveTokens>>
  throttle: number
  tokens: number
  lastWords: string
  only: readonly string[]
}

/** The whole pipeline of each contestant, socket to pixels, one after the other. */
export async function sideBySide(setup: Setup): Promise<void> {
  const { throttle, tokens, only } = setup
  console.log(
    `\n${tokens} tokens at 1,000 a second, CPU ${throttle === 1 ? 'as it is' : `throttled ${throttle} times`}`,
  )
  console.log(
    `${'seconds'.padEnd(30)}  script  layout   tasks   long tasks  longest ms   frames painted  done after ms`,
  )
  const results: { name: string; script: number; tasks: number }[] = []
  const chosen = NAMES.filter((name) => !only.some((one) => NAMES.includes(one)) || only.includes(name))
  for (const name of chosen) {
    const { spent, seen, lateMs } = await run(name, setup)
    results.push({ name, script: spent.script, tasks: spent.tasks })
    const numbers = [spent.script, spent.layout, spent.tasks].map((seconds) => seconds.toFixed(2).padStart(8)).join('')
    const longest = Math.max(0, ...seen.longTasks)
    const tasks = `${String(seen.longTasks.length).padStart(13)}${String(longest).padStart(12)}`
    const painted = `${seen.painted} of ${seen.frames}`.padStart(17)
    console.log(`${name.padEnd(30)}${numbers}${tasks}${painted}${(lateMs ?? '> 60,000').toString().padStart(15)}`)
  }
  const [ours, ...others] = results
  const rivals = others.filter(({ name }) => !name.startsWith(OURS))
  if (ours?.name !== OURS || rivals.length === 0) return
  // The browser does not count what runs after an `await` as script: the tasks have all of it.
  for (const key of ['script', 'tasks'] as const) {
    const best = rivals.reduce((a, b) => (b[key] < a[key] ? b : a))
    console.log(`${key}: 1/${(best[key] / ours[key]).toFixed(1)} of the best rival, ${best.name}`)
  }
}

async function run(name: string, { bench, server, throttle, lastWords }: Setup) {
  server.reset()
  const { page, spent } = await bench.open(throttle)
  const before = await spent()
  await page.evaluate(([contestant, base]) => window.bench.start(contestant ?? '', base ?? ''), [name, server.url])
  while (server.lastByteMs() === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  let lateMs: number | undefined
  while (lateMs === undefined && Date.now() - server.lastByteMs() < PATIENCE_MS) {
    if (await page.evaluate((words) => window.bench.isDone(words), lastWords)) lateMs = Date.now() - server.lastByteMs()
    else await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const after = await spent()
  const seen = await page.evaluate(() => window.bench.seen())
  await page.close()
  const difference = (key: keyof Spent) => after[key] - before[key]
  return {
    spent: { script: difference('script'), layout: difference('layout'), tasks: difference('tasks') },
    seen,
    lateMs,
  }
}
