import { fileURLToPath } from 'node:url'
import { type CDPSession, chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { chromiumFlags, listChromiums } from '../../tooling/src/chromium.ts'

/** Seconds that the browser's main thread spent. */
export interface Spent {
  script: number
  layout: number
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
      minify: process.env.READABLE === undefined,
    },
  }
  await build(config)
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
  const executablePath = listChromiums()[0]
  // Frames as on a display of 60 Hz: what is measured is the work of a second, not how many frames fit into it.
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags })
  return {
    async open(throttle: number): Promise<{ page: Page; spent(): Promise<Spent>; session: CDPSession }> {
      const page = await browser.newPage({ viewport: { width: 800, height: 900 } })
      page.on('pageerror', (error) => console.log(`  the page says: ${error.message.slice(0, 200)}`))
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      const session = await page.context().newCDPSession(page)
      // The thread's own time: what else runs on the machine does not count.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
      return {
        page,
        session,
        async spent() {
          const { metrics } = await session.send('Performance.getMetrics')
          const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
          return {
            script: of('ScriptDuration'),
            layout: of('LayoutDuration') + of('RecalcStyleDuration'),
            tasks: of('TaskDuration'),
          }
        },
      }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
