import type { openBench } from './openBench.ts'
import type { serveTokens } from './serveTokens.ts'

const COUNTS = [10, 1000, 10_000]
const STREAM_MS = 6000

interface Setup {
  bench: Awaited<ReturnType<typeof openBench>>
  server: Awaited<ReturnType<typeof serveTokens>>
}

/** Opens conversations of different lengths, waits until all is in the page, and streams into the last message. */
export async function longConversation({ bench, server }: Setup): Promise<void> {
  console.log('\nOpening a conversation, and 1,000 tokens a second into its last message for 6 s')
  console.log(
    'messages   first paint ms   whole after ms   idle longest ms    nodes   heap MB   script ms/frame  tasks ms/frame  longest ms',
  )
  for (const count of COUNTS) {
    const { page, spent, session } = await bench.open(1)
    const paintMs = await page.evaluate(
      ([many, base]) => window.bench.openLong(Number(many), String(base)),
      [count, server.url],
    )
    const openedMs = Date.now()
    await page.waitForFunction(() => !document.querySelector('[data-stage="blank"]'), undefined, { timeout: 120_000 })
    // Then messages are mounted, until nothing more is.
    for (let nodes = -1, quiet = 0; quiet < 5; ) {
      const now = await page.evaluate(() => document.querySelectorAll('*').length)
      quiet = now === nodes ? quiet + 1 : 0
      nodes = now
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const wholeMs = Date.now() - openedMs - 1000
    const idle = Math.max(0, ...(await page.evaluate(() => window.bench.seen().longTasks)))
    await session.send('HeapProfiler.enable')
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    await page.evaluate(() => window.askLong())
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await page.evaluate(() => window.bench.reset())
    const before = await spent()
    await new Promise((resolve) => setTimeout(resolve, STREAM_MS))
    const after = await spent()
    const seen = await page.evaluate(() => window.bench.seen())
    const perFrame = (key: 'script' | 'tasks') => (((after[key] - before[key]) * 1000) / seen.frames).toFixed(2)
    const cells = [
      [count, 8],
      [Math.round(paintMs), 17],
      [wholeMs, 17],
      [idle, 18],
      [of('Nodes'), 9],
      [Math.round(of('JSHeapUsedSize') / 1e6), 10],
      [perFrame('script'), 18],
      [perFrame('tasks'), 16],
      [Math.max(0, ...seen.longTasks), 12],
    ] as const
    console.log(cells.map(([value, width]) => String(value).padStart(width)).join(''))
    await page.close()
  }
}
