import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type ConsumerApp, installConsumerApp } from './consumerApp.ts'
import { run } from './run.ts'
import { rootDir } from './workspace.ts'

/** The same as in the script `registry` of the examples. */
const SHADCN = ['--yes', 'shadcn@4.23.0']

let app: ConsumerApp
beforeAll(async () => {
  app = await installConsumerApp('vite-app', inject('tarballs'), '18.2')
})
afterAll(() => app?.remove())

it('the shadcn CLI copies parts into an app, where they compile', async () => {
  const out = join(app.dir, 'registry')
  const examples = join(rootDir, 'packages/examples')
  const built = await run('npx', [...SHADCN, 'build', 'registry/registry.json', '--output', out], { cwd: examples })
  expect(built.code, built.output).toBe(0)

  const aliases = {
    components: '@/components',
    utils: '@/lib/utils',
    ui: '@/components/ui',
    lib: '@/lib',
    hooks: '@/hooks',
  }
  const tailwind = { config: '', css: 'src/page.css', baseColor: '', cssVariables: true }
  write('components.json', { style: 'new-york', rsc: false, tsx: true, tailwind, aliases })
  const config = JSON.parse(readFileSync(join(app.dir, 'tsconfig.json'), 'utf8'))
  write('tsconfig.json', { ...config, compilerOptions: { ...config.compilerOptions, paths: { '@/*': ['./src/*'] } } })

  await app.run('npx', [...SHADCN, 'add', join(out, 'own-chat.json'), '--yes'])
  expect(readFileSync(join(app.dir, 'src/components/own-chat.tsx'), 'utf8')).toContain('export function OwnChat')
  await app.run('npx', ['tsc', '--noEmit'])
})

function write(name: string, value: object): void {
  writeFileSync(join(app.dir, name), JSON.stringify(value, null, 2))
}
