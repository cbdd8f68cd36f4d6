import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from './run.ts'
import { rootDir } from './workspace.ts'

const door = join(rootDir, 'packages/tooling/run.mjs')
const pretendNode = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`

it.each(['18.20.8', '20.18.3'])('says in one sentence that Node %s is too old', async (version) => {
  const result = await run(process.execPath, ['--import', pretendNode(version), door, 'dev'])
  expect(result).toMatchObject({
    code: 1,
    output:
      `Streamside needs Node 20.19 or newer, and this is Node ${version}: ` +
      'install a newer one from https://nodejs.org and run the same command again.\n',
  })
})

it('says in one sentence that there is no such command', async () => {
  const { code, output } = await run(process.execPath, [door, 'serve'])
  expect(code).toBe(1)
  expect(output).toMatch(/^There is no command "serve": it is one of .*dev.*\.\n$/)
})

it('says in one sentence that nothing is installed', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'streamside-'))
  try {
    cpSync(join(rootDir, 'package.json'), join(copy, 'package.json'))
    cpSync(join(rootDir, 'packages/tooling'), join(copy, 'packages/tooling'), { recursive: true })
    const { code, output } = await run(process.execPath, [join(copy, 'packages/tooling/run.mjs'), 'dev'])
    expect(code).toBe(1)
    expect(output).toMatch(
      /^The dependencies are not installed \(missing: .*\): run `npx --yes pnpm@\S+ install` .*\.\n$/,
    )
  } finally {
    rmSync(copy, { recursive: true })
  }
})
