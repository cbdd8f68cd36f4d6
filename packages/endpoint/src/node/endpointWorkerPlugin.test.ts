import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { endpointWorkerPlugin } from './endpointWorkerPlugin.ts'

const root = fileURLToPath(new URL('../test-kit', import.meta.url))

describe('endpointWorkerPlugin', () => {
  it('builds the endpoint into one file beside the page that registers it', { timeout: 20_000 }, async () => {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      resolve: { conditions: ['@streamside/source', 'module', 'browser', 'development|production'] },
      build: { write: false, rollupOptions: { input: `${root}/workerPage.html` } },
      plugins: [endpointWorkerPlugin({ timing: { tokenMs: 7 } })],
    })
    const outputs = 'output' in result ? result.output : []
    const fileOf = (name: string) => outputs.find(({ fileName }) => fileName === name)
    const worker = fileOf('endpoint-worker.js')
    const code = worker?.type === 'chunk' ? worker.code : ''
    expect(code).toContain('/v1/chat/completions')
    expect(code).toContain('tokenMs')
    expect(code).toContain('anthropic-messages-tools')
    expect(code).not.toMatch(/\bfrom\s*["']node:/)
    const page = fileOf('workerPage.html')
    const html = page?.type === 'asset' ? String(page.source) : ''
    expect(html.indexOf('endpoint-worker.js')).toBeGreaterThan(-1)
  })
})
