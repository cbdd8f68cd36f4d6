import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { chromiumFlags, listChromiums } from '../../tooling/src/chromium.ts'

/** Seconds that the browser's main thread spent. */
export interface Spent {
  script: number
  /** Style and layout. */
  layout: number
  /** Script, style and layout. */
  total: number
  /** All of the main thread: these, painting, garbage collection. */
  tasks: number
}

/** Builds the page of the contestants for production and serves it to a Chromium of its own. */
export async function openBench() {
  const root = fileURLToPath(new URL('./page', import.meta.url))
  const config = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@streamside/source', 'module', 'browser', 'production'], dedupe: ['react', 'react-dom'] },
    build: {
      outDir: fileURLToPath(new URL('./dist', import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
      minify: !process.env.BENCH_READABLE,
    },
  }
  await build(config)
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
  const executablePath = listChromiums()[0]
  const browser: Browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    // A frame as soon as the last one is done: the time is measured, not waited for.
    args: [...chromiumFlags, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  return {
    async open(
      name: string,
    ): Promise<{ page: Page; measure<T>(run: () => Promise<T>): Promise<Spent & { value: T }> }> {
      const page = await browser.newPage()
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      await page.evaluate((contestant) => Reflect.get(window, 'bench').load(contestant), name)
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable')
      const metrics = async () => {
        const { metrics: list } = await session.send('Performance.getMetrics')
        return new Map(list.map((metric) => [metric.name, metric.value]))
      }
      return {
        page,
        async measure(run) {
          const before = await metrics()
          const value = await run()
          const after = await metrics()
          const spent = (key: string) => (after.get(key) ?? 0) - (before.get(key) ?? 0)
          const script = spent('ScriptDuration')
          const layout = spent('LayoutDuration') + spent('RecalcStyleDuration')
          return { value, script, layout, total: script + layout, tasks: spent('TaskDuration') }
        },
      }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
